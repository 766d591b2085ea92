import * as z from 'zod'
import type { Routes } from '../api/route'

export const resealRoutes = {
  'POST /reseals': {
    permission: 'journal.reseal',
    summary: '按现行办法重新封存一批流水：只改存法，不改内容；带着 cursor 继续，直到没有 cursor。',
    body: z.strictObject({
      cursor: z.string().max(2000).optional(),
      /** Counts what would change, and changes nothing. */
      dryRun: z.boolean().optional(),
    }),
    answer: z.object({
      streams: z.int(),
      resealed: z.int(),
      entries: z.int(),
      /** By the transform's name, how many events it changed. */
      changes: z.record(z.string(), z.int()),
      /** `unreadable` 读不出，`broken` 链断开，`tooLong` 一次改不完，`busy` 一直有新条目 */
      refused: z.array(z.object({ stream: z.string(), because: z.enum(['unreadable', 'broken', 'tooLong', 'busy']) })),
      cursor: z.string().optional(),
    }),
  },
  'POST /reseals/roots': {
    permission: 'journal.reseal',
    summary: '重新封存之后，把改过的条目的根保存到锁定的存储。',
    body: z.strictObject({ size: z.int().min(0), root: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: z.object({ kept: z.object({ date: z.string(), size: z.int(), root: z.string(), at: z.string() }) }),
  },
} as const satisfies Routes
