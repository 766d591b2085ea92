import * as z from 'zod'
import { calendarDate, command, line, receipt, sha256Hex } from '../api/command.schema'
import { paramSchemas } from '../api/params.schema'
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
    /** The local rules its forms read: set as `locality.` and the key, in force in `localities`. */
    switches: z.array(
      z.object({
        key: z.string(),
        type: z.string(),
        options: z.array(z.string()).optional(),
        otherwise: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
  })
  .meta({ id: 'Campaign' })

const settingSaid = z
  .object({
    key: z.string(),
    value: z.unknown(),
    level: z.string(),
    document: z.string(),
    date: z.string(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'SettingSaid' })

const office = z.enum(['province', 'state', 'statistics'])
const approval = z.object({ document: z.string(), date: z.string() })

const extension = z
  .object({
    key: z.string(),
    title: z.string(),
    source: z.enum(['module', 'xlsform']),
    fileName: z.string().optional(),
    hash: z.string(),
    on: z.boolean(),
    approvals: z.partialRecord(office, approval),
    groups: z.int(),
    items: z.int(),
    checks: z.int(),
  })
  .meta({ id: 'Extension' })

/** As it is kept: what it holds is for `compileEdition` to say, not for the wire. */
const wholeEdition = z.object({ hash: sha256Hex, edition: z.unknown() })

/** Base64 is a third longer than the file, and everything together must fit into one request. */
const workbook = z.base64().min(1).max(1_000_000)

export const campaignRoutes = {
  'GET /campaigns': {
    permission: 'campaign.read',
    summary: '自己范围内的年度调查。',
    answer: z.object({ rows: z.array(campaign) }),
  },
  'GET /campaigns/{campaignId}': { permission: 'campaign.read', summary: '一个年度调查和它的设置。', answer: campaign },
  'POST /campaigns/{campaignId}/openings': {
    permission: 'campaign.manage',
    summary: '建立年度调查；也可以原样沿用同县另一次年度调查的表式。',
    body: command({
      name: line(60),
      /** A published edition, or else the campaign whose form is taken over unchanged. */
      editionId: z.enum(['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026']).optional(),
      sameAs: paramSchemas.campaignId.optional(),
    }),
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
      /** How many registrations made under the former value the person was shown. */
      registrationsSeen: z.int().min(0).optional(),
    }),
    answer: receipt,
  },
  'GET /campaigns/{campaignId}/settings': {
    permission: 'campaign.read',
    summary: '设置的历次规定：值、级别、文号、日期、何时由谁登记，新的在前。',
    answer: z.object({ rows: z.array(settingSaid) }),
  },
  'GET /campaigns/{campaignId}/settings/effects': {
    permission: 'campaign.manage',
    summary: '改变一项设置之前先看影响：涉及多少登记，多少乡镇达到目标。不作改动。',
    query: z.strictObject({ key: z.string().max(60), value: z.string().max(200) }),
    answer: z.object({
      meets: z.enum(['interviews', 'rates', 'later']),
      registered: z.int(),
      /** Only where a rate is compared with the setting: how many townships reach it before and after. */
      rate: z.enum(['registration', 'visit', 'mobile']).optional(),
      townships: z.int().optional(),
      reachedBefore: z.int().optional(),
      reachedAfter: z.int().optional(),
    }),
  },
  'GET /editions': {
    permission: 'campaign.read',
    summary: '已发布的表式版本。',
    answer: z.object({ rows: z.array(z.object({ key: z.string(), title: z.string(), hash: sha256Hex })) }),
  },
  'GET /editions/{editionId}': {
    permission: 'campaign.read',
    summary: '一个已发布的表式版本的全部内容。',
    answer: wholeEdition,
  },
  'GET /campaigns/{campaignId}/extensions': {
    permission: 'campaign.read',
    summary: '扩展内容：来源、批准文件、是否启用。',
    /** Content hashes of the edition the campaign began with, and of the one in force. */
    answer: z.object({ base: z.string(), edition: z.string(), rows: z.array(extension) }),
  },
  'GET /campaigns/{campaignId}/extensions/{extension}': {
    permission: 'campaign.read',
    summary: '一项扩展内容的全部题目，启用之前先看。',
    answer: wholeEdition,
  },
  'POST /campaigns/{campaignId}/extensions': {
    permission: 'campaign.manage',
    summary: '导入一份 XLSForm 作为扩展内容；有一处不能用，就什么也不保存。',
    body: command({ fileName: line(120), file: workbook }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/extensions/{extension}/approvals': {
    permission: 'campaign.manage',
    summary: '登记一个机关对扩展内容的批准文件。',
    body: command({ office, hash: sha256Hex, document: line(120), date: calendarDate }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/extensions/{extension}/switches': {
    permission: 'campaign.manage',
    summary: '启用或停用扩展内容；启用要有全部批准文件。',
    body: command({ on: z.boolean() }),
    answer: receipt,
  },
} as const satisfies Routes
