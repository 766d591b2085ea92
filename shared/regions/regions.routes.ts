import * as z from 'zod'
import { command, line, receipt } from '../api/command.schema'
import type { Routes } from '../api/route'

const division = (digits: number) =>
  z.strictObject({ code: z.string().regex(new RegExp(`^\\d{${digits}}$`)), name: line(60) })
const region = z.object({ code: z.string(), name: z.string() })

export const regionRoutes = {
  'POST /regions/{region}/openings': {
    permission: 'county.create',
    summary: '建立一个县（市、区）及其乡镇、村（社区）。',
    body: command({
      names: z.array(line(60)).length(3),
      townships: z.array(division(9)).min(1).max(200),
      villages: z.array(division(12)).min(1).max(3000),
    }),
    answer: receipt,
  },
  'GET /regions/{region}': {
    permission: 'region.read',
    summary: '一个地区和它的下级。',
    answer: z.object({ code: z.string(), name: z.string(), children: z.array(region) }),
  },
} as const satisfies Routes
