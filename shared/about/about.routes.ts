import * as z from 'zod'
import type { Routes } from '../api/route'

export const aboutRoutes = {
  'GET /health': {
    permission: 'public',
    summary: '系统是否可用：能写能读才是可用；存储有故障时是 503 storage.unavailable。',
    answer: z.object({ status: z.literal('ok'), stage: z.string(), at: z.string() }),
  },
  'GET /openapi.json': { permission: 'public', summary: '本文档。', answer: z.looseObject({ openapi: z.string() }) },
  'GET /receipt-keys': {
    permission: 'public',
    summary: '核对回执签名的公钥（JWK）。',
    answer: z.object({ keys: z.array(z.looseObject({ kid: z.string(), x: z.string() })) }),
  },
} as const satisfies Routes
