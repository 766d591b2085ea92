import * as z from 'zod'
import type { Routes } from '../api/route'

const step = z.strictObject({ cursor: z.string().max(2000).optional() })

export const auditRoutes = {
  'POST /audit/verifications': {
    permission: 'audit.verify',
    summary: '核验一批流水的散列链；带着 cursor 继续，直到没有 cursor。',
    body: step,
    answer: z.object({
      streams: z.int(),
      entries: z.int(),
      broken: z.array(z.object({ stream: z.string(), seq: z.int(), because: z.string() })),
      cursor: z.string().optional(),
    }),
  },
  'POST /audit/rebuilds': {
    permission: 'views.rebuild',
    summary: '从流水重建一批视图；带着 cursor 继续，直到没有 cursor。',
    body: step.extend({ clear: z.boolean().optional() }),
    answer: z.object({ streams: z.int(), nodes: z.int(), cursor: z.string().optional() }),
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
