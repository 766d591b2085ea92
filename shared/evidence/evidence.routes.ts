import * as z from 'zod'
import { sha256Hex, upload } from '../api/command.schema'
import type { Routes } from '../api/route'

/** After resizing on the phone a photo is about 150 KB; anything far above is not one of ours. */
export const photoLimitBytes = 5_000_000

export const evidenceRoutes = {
  'POST /campaigns/{campaignId}/registrations/{personId}/evidence': {
    permission: 'evidence.upload',
    quota: 'uploadsPerHour',
    summary: '为一张照片取得上传地址；大小、类型、摘要都已固定。',
    body: z.strictObject({ hash: sha256Hex, bytes: z.int().min(1), mime: z.literal('image/jpeg') }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('upload'), upload }),
      z.object({ kind: z.literal('arrived') }),
    ]),
  },
} as const satisfies Routes
