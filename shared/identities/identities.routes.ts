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
      guardian: z.string(),
      /** What is masked in the record: names, numbers and telephones that were answered. */
      answers: z.array(z.object({ label: z.string(), text: z.string() })),
    }),
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/number-checks': {
    permission: 'number.check',
    quota: 'numberChecksPerHour',
    summary: '上门时核对证号：只答一致或不一致，每人每天次数有限。',
    body: z.strictObject({ number: z.string().min(1).max(40) }),
    answer: z.object({ result: z.enum(['same', 'different', 'noMoreTries']) }),
  },
} as const satisfies Routes
