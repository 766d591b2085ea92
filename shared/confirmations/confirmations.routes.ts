import * as z from 'zod'
import { calendarDate, command, line, receipt } from '../api/command.schema'
import type { Routes } from '../api/route'
import { strokes } from '../registrations/interview.schema'

const token = z.string().min(1).max(200)
const verdict = z.strictObject({
  item: z.string().min(1).max(64),
  verdict: z.enum(['right', 'wrong', 'unsaid']),
  correction: line(300).optional(),
})

const residentItem = z.object({
  item: z.string(),
  group: z.string(),
  /** One short sentence that says the answer in plain words. */
  sentence: z.string(),
  explanation: z.string().optional(),
})

export const confirmationRoutes = {
  'POST /campaigns/{campaignId}/registrations/{personId}/links': {
    permission: 'link.issue',
    quota: 'linksPerHour',
    summary: '为一份登记生成本人确认链接；同一编号再次请求得到同一链接。',
    body: command({ channel: z.enum(['wechat', 'qq', 'message', 'paper', 'screen']) }),
    answer: z.object({ receipt, linkId: z.string(), url: z.string(), expiresAt: z.string() }),
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/links/{linkId}/revocations': {
    permission: 'link.issue',
    summary: '收回一个链接，立即失效。',
    body: command({}),
    answer: receipt,
  },
  'POST /links/openings': {
    permission: 'public',
    summary: '打开确认链接。第一台打开的设备才能继续；工作人员的设备被拒绝；其他任何情况都得到同一个中性页面。',
    body: z.strictObject({
      token,
      opener: z.string().regex(/^[0-9a-f]{32}$/),
      wechatCode: z.string().max(200).optional(),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('neutral') }),
      z.object({
        kind: z.literal('open'),
        accessToken: z.string(),
        expiresIn: z.int(),
        /** Who asks and why. */
        office: z.string(),
        campaign: z.string(),
        village: z.string(),
        maskedName: z.string(),
        /** The certificate's type picks the first way of showing: voice, captions, large targets, easy words. */
        mode: z.enum(['voice', 'captions', 'largeTargets', 'easyRead']),
        matched: z.boolean(),
        triesLeft: z.int(),
        expiresAt: z.string(),
      }),
    ]),
  },
  'POST /confirmations/matches': {
    permission: 'confirmation.match',
    summary: '核对身份：出生日期和身份证号的最后四位，一人一天最多五次。',
    body: z.strictObject({
      /** Of the ID number; its last place may be an X. */
      lastFour: z.string().regex(/^[0-9A-Za-z]{4}$/),
      birthDate: calendarDate.optional(),
      /** What pages asked before: understood, to be told to open the link anew. */
      birthYear: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('matched'), accessToken: z.string(), expiresIn: z.int() }),
      z.object({ kind: z.literal('noMatch'), triesLeft: z.int() }),
      z.object({ kind: z.literal('neutral') }),
    ]),
  },
  'GET /confirmations/record': {
    permission: 'confirmation.read',
    summary: '本人的登记，逐项用平常话写出。',
    answer: z
      .object({
        version: z.int(),
        maskedName: z.string(),
        registeredOn: z.string(),
        village: z.string(),
        items: z.array(residentItem),
        /** What 过去一年 is in this campaign. */
        pastYear: z.object({ from: z.string(), to: z.string() }).optional(),
        given: z.object({ kind: z.enum(['none', 'heard', 'confirmed', 'disputed']), version: z.int().optional() }),
        /** How many words were given on this version; the next one names it. */
        words: z.int(),
        /** May she speak for herself, or does only her guardian. */
        ownWord: z.boolean(),
        /** Who opened her full numbers and names, when and what for. */
        opened: z.array(z.object({ at: z.string(), office: z.string(), reason: z.string() })).optional(),
      })
      .meta({ id: 'ResidentRecord' }),
  },
  'POST /confirmations': {
    permission: 'confirmation.give',
    summary: '本人逐项确认或提出异议，签字，得到回执和核对码。',
    body: command({
      version: z.int().min(1),
      /** One word on one item: of two nobody could tell which holds. */
      verdicts: z
        .array(verdict)
        .min(1)
        .max(120)
        .refine((all) => new Set(all.map(({ item }) => item)).size === all.length),
      heardAloud: z.boolean(),
      relation: z.enum(['self', 'guardian', 'relative', 'helper']),
      strokes,
      cannotSign: z.boolean().optional(),
      words: z.int().min(0).optional(),
    }),
    answer: z.object({ receipt, code: z.string() }),
  },
} as const satisfies Routes
