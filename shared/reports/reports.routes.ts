import * as z from 'zod'
import { command, line, receipt } from '../api/command.schema'
import type { Routes } from '../api/route'

export const reportRoutes = {
  'POST /campaigns/{campaignId}/exports': {
    permission: 'answers.export',
    summary: '导出答案（写明用途）；在后台生成。',
    body: command({ exportId: z.uuid(), region: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/), reason: line(200) }),
    answer: receipt,
  },
  'GET /campaigns/{campaignId}/exports/{exportId}': {
    permission: 'answers.export',
    summary: '一次导出的进度和下载地址。',
    answer: z.object({
      exportId: z.string(),
      state: z.enum(['waiting', 'finished']),
      rows: z.int(),
      /** Persons who are not in the file because their record cannot be read. */
      unreadable: z.array(z.string()).optional(),
      url: z.string().optional(),
      fileName: z.string().optional(),
    }),
  },
} as const satisfies Routes
