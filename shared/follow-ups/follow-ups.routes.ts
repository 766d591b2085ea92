import * as z from 'zod'
import { page } from '../api/command.schema'
import type { Routes } from '../api/route'

export const followUpRoutes = {
  'GET /campaigns/{campaignId}/regions/{region}/follow-ups': {
    permission: 'followUp.read',
    summary: '一个地区的跟进任务。',
    query: page.extend({ state: z.enum(['open', 'closed']).optional() }),
    answer: z.object({
      rows: z.array(
        z.object({
          followUpId: z.string(),
          personId: z.string(),
          region: z.string(),
          name: z.string(),
          kind: z.enum(['dispute']),
          state: z.enum(['open', 'closed']),
          items: z.array(z.object({ item: z.string(), correction: z.string().optional() })),
          openedAt: z.string(),
          closedAt: z.string().optional(),
        }),
      ),
      cursor: z.string().optional(),
    }),
  },
} as const satisfies Routes
