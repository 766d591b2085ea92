import * as z from 'zod'
import { calendarDate, command, line, receipt } from '../api/command.schema'
import type { Routes } from '../api/route'

const campaign = z
  .object({
    campaignId: z.string(),
    name: z.string(),
    county: z.string(),
    countyName: z.string(),
    year: z.int(),
    edition: z.string(),
    editionId: z.string(),
    settings: z.record(
      z.string(),
      z.object({ value: z.unknown(), level: z.string(), document: z.string(), date: z.string() }),
    ),
    /** The values in force, defaults included. */
    inForce: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Campaign' })

export const campaignRoutes = {
  'GET /campaigns': {
    permission: 'campaign.read',
    summary: '自己范围内的年度调查。',
    answer: z.object({ rows: z.array(campaign) }),
  },
  'GET /campaigns/{campaignId}': { permission: 'campaign.read', summary: '一个年度调查和它的设置。', answer: campaign },
  'POST /campaigns/{campaignId}/openings': {
    permission: 'campaign.manage',
    summary: '建立年度调查。',
    body: command({ name: line(60), editionId: z.enum(['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026']) }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/settings': {
    permission: 'campaign.manage',
    summary: '改变一项设置，写明级别、文号和日期。',
    body: command({
      key: z.string().max(60),
      value: z.union([
        z.string().max(200),
        z.number(),
        z.boolean(),
        z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      ]),
      level: z.enum(['state', 'province', 'city', 'county']),
      document: line(120),
      date: calendarDate,
    }),
    answer: receipt,
  },
} as const satisfies Routes
