import * as z from 'zod'
import type { Routes } from '../api/route'

const account = z.string().min(1).max(40)
const code = z.string().regex(/^\d{6}$/)
/** Made once by the phone and kept. */
const device = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('手机自己生成并保存的编号：32 位小写十六进制。')
const wechatCode = z.string().min(1).max(200)

export const session = z
  .object({
    accessToken: z.string(),
    /** Seconds. */
    expiresIn: z.int(),
    refreshToken: z.string(),
    sessionId: z.string(),
  })
  .meta({ id: 'Session' })

export const signInRoutes = {
  'POST /sign-in/password': {
    permission: 'public',
    summary: '控制台登录：账号、密码、动态验证码。',
    body: z.strictObject({ account, password: z.string().min(1).max(200), code }),
    answer: session,
  },
  'POST /sign-in/one-time-code': {
    permission: 'public',
    summary: '登记员在浏览器登录：账号和一次性验证码；同一时间只有一台设备有效。',
    body: z.strictObject({ account, code, device }),
    answer: session,
  },
  'POST /sign-in/wechat': {
    permission: 'public',
    summary: '登记员在微信登录。',
    body: z.strictObject({ code: wechatCode, device }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('signedIn'), session }),
      z.object({ kind: z.literal('unbound') }),
    ]),
  },
  'POST /sign-in/invitations': {
    permission: 'public',
    summary: '登记员用邀请码绑定微信或本机，只能用一次。',
    body: z.strictObject({ invitation: z.string().min(8).max(40), device, wechatCode: wechatCode.optional() }),
    answer: session,
  },
  'POST /sign-in/activations': {
    permission: 'public',
    summary: '控制台人员用邀请码设置密码，得到动态验证码的密钥，只能用一次。',
    body: z.strictObject({ invitation: z.string().min(8).max(40), password: z.string().min(12).max(200) }),
    answer: z.object({ account: z.string(), totpSecret: z.string(), totpUri: z.string() }),
  },
  'POST /sign-in/clients': {
    permission: 'public',
    summary: '其他系统登录：用私钥签名的声明（RFC 7523）。',
    body: z.strictObject({ assertion: z.string().min(10).max(4000) }),
    answer: session,
  },
  'POST /sign-in/refreshes': {
    permission: 'public',
    summary: '换一个新的登录凭证；旧的立即失效。',
    body: z.strictObject({ refreshToken: z.string().min(10).max(400) }),
    answer: session,
  },
  'POST /sign-outs': {
    permission: 'session.own',
    summary: '退出登录。',
    body: z.strictObject({}),
    answer: z.object({}),
  },
  'GET /sessions': {
    permission: 'session.own',
    summary: '自己的全部登录。',
    answer: z.object({
      rows: z.array(
        z.object({ sessionId: z.string(), startedAt: z.string(), device: z.string().optional(), current: z.boolean() }),
      ),
    }),
  },
  'POST /sessions/{sessionId}/revocations': {
    permission: 'session.own',
    summary: '结束自己的一个登录。',
    body: z.strictObject({}),
    answer: z.object({}),
  },
  'GET /account-events': {
    permission: 'session.own',
    summary: '自己账号的动态：谁在何时为何发过验证码、邀请或停用，何时换过设备。',
    answer: z.object({
      rows: z.array(
        z.object({
          kind: z.enum(['invited', 'codeIssued', 'deviceBound', 'credentialsSet', 'disabled']),
          at: z.string(),
          by: z.string(),
          /** The holder herself. */
          own: z.boolean(),
          reason: z.string().optional(),
        }),
      ),
    }),
  },
  'GET /me': {
    permission: 'session.own',
    summary: '我是谁，在什么范围，有哪些年度调查。',
    answer: z
      .object({
        staffId: z.string(),
        account: z.string(),
        name: z.string(),
        role: z.enum(['collector', 'leader', 'reviewer', 'county', 'operator']),
        scope: z.string(),
        scopeName: z.string(),
        campaigns: z.array(z.object({ campaignId: z.string(), name: z.string() })),
      })
      .meta({ id: 'Me' }),
  },
} as const satisfies Routes
