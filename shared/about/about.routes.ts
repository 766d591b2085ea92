import * as z from 'zod'
import type { Routes } from '../api/route'

export const aboutRoutes = {
  'GET /health': {
    permission: 'public',
    summary:
      '系统是否可用：能写能读是 ok；能用但有部件出故障是 degraded，troubles 说是哪个、为什么；存不进去是 503 storage.unavailable。',
    answer: z.object({
      status: z.enum(['ok', 'degraded']),
      stage: z.string(),
      at: z.string(),
      troubles: z.array(z.object({ part: z.string(), reason: z.string() })).optional(),
    }),
  },
  'GET /openapi.json': { permission: 'public', summary: '本文档。', answer: z.looseObject({ openapi: z.string() }) },
  'GET /receipt-keys': {
    permission: 'public',
    summary: '核对回执签名的公钥（JWK）。',
    answer: z.object({ keys: z.array(z.looseObject({ kid: z.string(), x: z.string() })) }),
  },
} as const satisfies Routes
