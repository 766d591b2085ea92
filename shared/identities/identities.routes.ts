import * as z from 'zod'
import { command, line } from '../api/command.schema'
import type { Routes } from '../api/route'

export const identityRoutes = {
  'POST /campaigns/{campaignId}/registrations/{personId}/disclosures': {
    permission: 'identity.read',
    quota: 'disclosuresPerHour',
    summary: '查看完整证号和电话：必须写明理由，留痕，本人可以看到。',
    body: command({ reason: line(200) }),
    answer: z.object({
      name: z.string(),
      certificateNumber: z.string(),
      phones: z.array(z.string()),
      address: z.string(),
    }),
  },
} as const satisfies Routes
