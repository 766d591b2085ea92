import { type OutgoingUpload, type UploadOutcome, uploadTimeoutMilliseconds } from './outcomes'
import { blobs } from './storage.h5'

export async function upload({ url, fields, blobKey, onProgress }: OutgoingUpload): Promise<UploadOutcome> {
  const bytes = await blobs.getBlob(blobKey)
  if (bytes === undefined) return { kind: 'missing' }

  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // Last: S3 does not see fields after the file.
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: fields['Content-Type'] }))
  return post(url, form, onProgress)
}

/** Not `fetch`: only XMLHttpRequest tells how much has left. */
const post = (url: string, form: FormData, onProgress?: (fraction: number) => void): Promise<UploadOutcome> =>
  new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', url)
    sending.timeout = uploadTimeoutMilliseconds
    sending.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    sending.onload = () => {
      const { status } = sending
      resolve(status >= 200 && status < 300 ? { kind: 'stored' } : { kind: 'refused', status })
    }
    sending.onerror = () => resolve({ kind: 'unreachable' })
    sending.ontimeout = () => resolve({ kind: 'unreachable' })
    sending.send(form)
  })
