import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { call } from '../../platform/api'
import { Refusal } from '../../platform/failures'
import { sha256Of } from '../../platform/hash'
import { newId } from '../../platform/ids'
import { uploadTo } from '../../platform/upload'

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'hashing' | 'uploading'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'failed'; readonly fileName: string; readonly failure: Error }

const limitBytes = 50 * 1024 * 1024

/** Type and size are looked at before anything is sent; the server looks again. */
export function refusalOfFile({ name, size }: Pick<File, 'name' | 'size'>): Refusal | undefined {
  if (!/\.(xlsx|csv)$/i.test(name)) return new Refusal('roster.fileType', 415)
  return size > limitBytes ? new Refusal('roster.fileTooLarge', 413) : undefined
}

/** Digest, an address to upload to, the upload. The reading goes on by itself afterwards, even with the page closed. */
export function useRosterUpload(campaignId: string, onUploaded: (importId: string) => void) {
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const queries = useQueryClient()

  const send = useCallback(
    async (file: File) => {
      const { name: fileName } = file
      const fail = (failure: Error) => setState({ kind: 'failed', fileName, failure })
      const refused = refusalOfFile(file)
      if (refused) return fail(refused)
      try {
        const importId = await sendFile(campaignId, file, (kind, share) => setState({ kind, fileName, share }))
        setState({ kind: 'idle' })
        await queries.invalidateQueries()
        onUploaded(importId)
      } catch (failure) {
        fail(failure instanceof Error ? failure : new Error(String(failure)))
      }
    },
    [campaignId, onUploaded, queries],
  )
  return { state, send }
}

async function sendFile(
  campaignId: string,
  file: File,
  onProgress: (kind: 'hashing' | 'uploading', share: number) => void,
): Promise<string> {
  const sha256 = await sha256Of(file, (share) => onProgress('hashing', share))
  const body = { importId: newId(), fileName: file.name, bytes: file.size, sha256 }
  const { importId, upload } = await call('POST /campaigns/{campaignId}/rosters', { params: { campaignId }, body })
  await uploadTo(upload, file, (share) => onProgress('uploading', share))
  return importId
}
