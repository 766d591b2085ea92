import * as z from 'zod'
import { command, line, receipt, sha256Hex } from '../api/command.schema'
import type { Routes } from '../api/route'
import { strokes, submittedInterview } from '../registrations/interview.schema'

const form = submittedInterview.pick({ edition: true, answers: true, reasons: true })
const returnedItem = z.strictObject({ item: z.string().min(1).max(64), reason: line(200) })
const review = command({
  version: z.int().min(1),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('approved') }),
    z.strictObject({ kind: z.literal('returned'), items: z.array(returnedItem).min(1).max(60) }),
  ]),
})

const state = z.enum(['prefilled', 'filled', 'townshipReview', 'returned', 'countyReview', 'approved', 'locked'])
const known = z.record(z.string(), z.unknown())

const community = z
  .object({
    region: z.string(),
    regionNames: z.array(z.string()),
    state,
    seq: z.int(),
    version: z.int(),
    /** The edition the form keeps, whole: the phone works with it where there is no network. */
    edition: sha256Hex,
    content: z.unknown(),
    /** Counted from the roster and the persons' own answers, as of now. */
    facts: known,
    prior: known.optional(),
    settings: known,
    form: form.extend({ version: z.int(), filledBy: z.string(), filledAt: z.string() }).optional(),
    filledByName: z.string().optional(),
    findings: z.array(
      z.object({ item: z.string(), check: z.string(), kind: z.enum(['hard', 'soft']), says: z.string() }),
    ),
    confirmation: z.object({ name: z.string(), role: z.string(), strokes, at: z.string() }).optional(),
    returned: z.array(z.object({ item: z.string(), reason: z.string() })),
    openPersons: z.int(),
    history: z.array(
      z.object({ seq: z.int(), at: z.string(), by: z.string(), events: z.array(z.string()), hash: z.string() }),
    ),
  })
  .meta({ id: 'Community' })

const row = z.object({
  region: z.string(),
  name: z.string(),
  state,
  seq: z.int(),
  version: z.int(),
  /** Soft checks that were overridden with a reason, as `check@item`. */
  doubts: z.array(z.string()),
  filledAt: z.string().optional(),
  confirmedAt: z.string().optional(),
})

export const communityRoutes = {
  'GET /campaigns/{campaignId}/regions/{region}/communities': {
    permission: 'community.read',
    summary: '一个地区各村（社区）的社区登记表填到哪一步。',
    answer: z.object({ rows: z.array(row) }),
  },
  'GET /campaigns/{campaignId}/regions/{region}/community': {
    permission: 'community.read',
    summary: '一个村（社区）的社区登记表：表式、预填的数、答案、校验结果、签字、经过。',
    answer: community,
  },
  'POST /campaigns/{campaignId}/regions/{region}/community/forms': {
    permission: 'community.fill',
    quota: 'interviewsPerHour',
    summary: '组长填报社区登记表；重复提交得到同一回执。',
    body: command({ baseVersion: z.int().min(0), form }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/regions/{region}/community/confirmations': {
    permission: 'community.fill',
    quota: 'interviewsPerHour',
    summary: '村（社区）负责人对所填内容签字；内容改动后签字作废。',
    body: command({ covers: sha256Hex, name: line(40), role: line(40), strokes }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/regions/{region}/community/township-reviews': {
    permission: 'community.review',
    summary: '乡镇审核社区登记表：通过，或逐项写明理由退回。',
    body: review,
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/regions/{region}/community/county-reviews': {
    permission: 'community.release',
    summary: '县级审核社区登记表：通过，或逐项写明理由退回。',
    body: review,
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/regions/{region}/community/locks': {
    permission: 'community.lock',
    summary: '锁定社区登记表；本村（社区）的登记全部锁定或核定之后才能锁定。',
    body: command({ version: z.int().min(1) }),
    answer: receipt,
  },
} as const satisfies Routes
