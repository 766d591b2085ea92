import Taro from '@tarojs/taro'
import { type OutgoingUpload, type UploadOutcome, uploadTimeoutMilliseconds } from './outcomes'
import { addressOfBlob } from './storage'

/** WeChat sends `formData` before the file, as S3 wants it: fields after the file are not seen. */
export async function upload({ url, fields, blobKey, onProgress }: OutgoingUpload): Promise<UploadOutcome> {
  const filePath = await addressOfBlob(blobKey)
  if (filePath === undefined) return { kind: 'missing' }

  const task = Taro.uploadFile({
    url,
    filePath,
    name: 'file',
    formData: { ...fields },
    timeout: uploadTimeoutMilliseconds,
  })
  if (onProgress) task.progress(({ progress }) => onProgress(progress / 100))

  const answer = await task.catch(() => undefined)
  if (answer === undefined) return { kind: 'unreachable' }
  const { statusCode } = answer
  return statusCode >= 200 && statusCode < 300 ? { kind: 'stored' } : { kind: 'refused', status: statusCode }
}
