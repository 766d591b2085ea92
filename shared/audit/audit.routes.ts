import * as z from 'zod'
import type { Routes } from '../api/route'

const step = z.strictObject({ cursor: z.string().max(2000).optional() })

const finding = z.object({
  stream: z.string(),
  seq: z.int(),
  /** `gap` 缺号，`link` 断链，`content` 内容被改，`unreadable` 读不出 */
  because: z.string(),
})
/** A Beijing date. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const head = z.object({
  stream: z.string(),
  /** The Beijing day; `resealed` for the last entry that a reseal rewrote. */
  day: z.string(),
  seq: z.int(),
  hash: z.string(),
})

export const auditRoutes = {
  'POST /audit/verifications': {
    permission: 'audit.verify',
    summary: '核验一批流水的散列链；带着 cursor 继续，直到没有 cursor。',
    body: step,
    answer: z.object({
      streams: z.int(),
      entries: z.int(),
      broken: z.array(finding),
      cursor: z.string().optional(),
    }),
  },
  'POST /audit/rebuilds': {
    permission: 'views.rebuild',
    summary: '从流水重建一批视图；带着 cursor 继续，直到没有 cursor。',
    body: step.extend({ clear: z.boolean().optional() }),
    answer: z.object({
      streams: z.int(),
      nodes: z.int(),
      /** Their rows were neither removed nor made again. */
      unreadable: z.array(finding).optional(),
      cursor: z.string().optional(),
    }),
  },
  'POST /audit/heads': {
    permission: 'audit.verify',
    summary: '各条流水在每一天（或某一天）最后一个条目的散列值，用来与当天保存的根比较。',
    body: step.extend({ date: date.optional() }),
    answer: z.object({
      heads: z.array(head),
      cursor: z.string().optional(),
    }),
  },
  'POST /audit/roots': {
    permission: 'audit.verify',
    summary: '某一天保存的根；没有保存时为空。',
    /** A Beijing date; `resealed` for the root that is kept after a reseal. */
    body: z.strictObject({ date: z.union([date, z.literal('resealed')]) }),
    answer: z.object({
      kept: z
        .object({
          date: z.string(),
          size: z.int(),
          root: z.string(),
          /** Streams with an entry that could not be read that night. */
          unreadable: z.array(z.string()).optional(),
        })
        .optional(),
    }),
  },
  'POST /audit/digests': {
    permission: 'audit.verify',
    summary: '一批视图行的摘要，用来比较重建前后。',
    body: step,
    answer: z.object({
      rows: z.array(z.object({ key: z.string(), digest: z.string() })),
      cursor: z.string().optional(),
    }),
  },
} as const satisfies Routes
