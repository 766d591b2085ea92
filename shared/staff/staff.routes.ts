import * as z from 'zod'
import { command, line, page, receipt } from '../api/command.schema'
import type { Routes } from '../api/route'

const account = z.string().regex(/^[a-z][a-z0-9-]{2,31}$/)

export const staffRoutes = {
  'POST /staff': {
    permission: 'staff.manage',
    summary:
      '邀请一名工作人员。账号在全系统唯一；邀请码由发送方随机生成，系统只保存它的摘要。回执的 stream 是 staff#<staffId>。',
    body: command({
      account,
      name: line(60),
      role: z.enum(['collector', 'leader', 'reviewer', 'county']),
      scope: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/),
      invitation: z.string().regex(/^[A-Z2-7]{16,32}$/),
    }).refine(({ role, scope }) => role !== 'county' || scope.length === 6, { path: ['scope'] }),
    answer: receipt,
  },
  'GET /staff': {
    permission: 'staff.manage',
    summary: '自己范围内的工作人员。',
    query: page,
    answer: z.object({
      rows: z.array(
        z.object({
          staffId: z.string(),
          account: z.string(),
          name: z.string(),
          role: z.string(),
          scope: z.string(),
          state: z.enum(['invited', 'active', 'disabled']),
        }),
      ),
      cursor: z.string().optional(),
    }),
  },
  'POST /staff/{staffId}/one-time-codes': {
    permission: 'staff.manage',
    summary: '为一名登记员发一个一次性验证码，要写明原因；记入流水，本人登录后看得到。',
    body: command({ reason: line(200) }),
    answer: z.object({ code: z.string(), expiresAt: z.string() }),
  },
  'POST /staff/{staffId}/removals': {
    permission: 'staff.manage',
    summary: '停用账号，立即结束其全部登录。',
    body: command({ reason: line(200) }),
    answer: receipt,
  },
} as const satisfies Routes
