import { Refusal, Unreachable } from './failures'

export interface Upload {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

const tooLarge = 'EntityTooLarge'

/** A presigned POST: the fields in their order, the file last. XMLHttpRequest, because fetch tells no progress. */
export function uploadTo({ url, fields }: Upload, file: Blob, onProgress: (share: number) => void): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total)
    request.onerror = () => reject(new Unreachable('The upload broke off.'))
    request.onload = () => {
      if (request.status < 300) resolve()
      else if (request.responseText.includes(tooLarge)) reject(new Refusal('roster.fileTooLarge', 413))
      else reject(new Refusal('internal', request.status))
    }
    request.open('POST', url)
    request.send(form)
  })
}
