import * as z from 'zod'
import type { Routes } from '../api/route'

/** A rate is never a bare number. */
const rate = z
  .object({ numerator: z.int(), denominator: z.int(), rule: z.string(), target: z.number().optional() })
  .meta({ id: 'Rate' })

const figures = z
  .object({
    region: z.string(),
    name: z.string(),
    seq: z.int(),
    due: z.int(),
    registration: rate,
    visit: rate,
    mobile: rate,
    confirmed: rate,
    disputed: rate,
    byState: z.record(z.string(), z.int()),
    byMethod: z.record(z.string(), z.int()),
    notRegistered: z.record(z.string(), z.int()),
    byLevel: z.record(z.string(), z.int()),
    bySpeaker: z.record(z.string(), z.int()),
    /** Said something that does not confirm. */
    heard: z.int(),
    signatures: z.object({ both: z.int(), proxy: z.int() }),
    photos: z.int(),
  })
  .meta({ id: 'Figures' })

export const statisticsRoutes = {
  'GET /campaigns/{campaignId}/regions/{region}/figures': {
    permission: 'figures.read',
    summary: '一个地区及其下级的指标，每个比率都有分子、分母和口径。',
    answer: z.object({ region: figures, children: z.array(figures) }),
  },
} as const satisfies Routes
