import * as z from 'zod'
import { command, line, page, receipt, sha256Hex } from '../api/command.schema'
import type { Routes } from '../api/route'
import { submittedInterview } from './interview.schema'
import {
  bundle,
  handbook,
  record,
  registrationList,
  reviewQueue,
  villageReview,
  villageShown,
} from './registrations.schema'

const contactMethod = z.enum(['home', 'met', 'phone', 'window', 'network'])
/** Which version the person at the desk saw. */
const version = z.int().min(1)
const returnedItem = z.strictObject({ item: z.string().min(1).max(64), reason: line(200) })

export const registrationRoutes = {
  'GET /campaigns/{campaignId}/regions/{region}/bundle': {
    permission: 'bundle.read',
    summary: '一个村（社区）的底册、去年答案、待办；手机离线工作所需的一切。',
    query: page,
    answer: bundle,
  },
  'GET /campaigns/{campaignId}/editions/{edition}': {
    permission: 'campaign.read',
    summary: '表式版本的全部内容（题目、选项、跳转、校验）。',
    answer: z.object({ hash: sha256Hex, edition: z.unknown() }),
  },
  'GET /campaigns/{campaignId}/handbook': {
    permission: 'campaign.read',
    summary: '工作手册：每一题的含义、问法、例子和易错处，随手机离线使用。',
    answer: handbook,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/attempts': {
    permission: 'attempt.record',
    quota: 'attemptsPerHour',
    summary: '记录一次联系。',
    body: command({
      attemptedAt: z.iso.datetime(),
      method: contactMethod,
      result: z.enum(['absent', 'refused', 'postponed', 'unreachable', 'other']),
      on: z.iso.date().optional(),
      note: line(200).optional(),
      nextOn: z.iso.date().optional(),
    }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/interviews': {
    permission: 'interview.submit',
    quota: 'interviewsPerHour',
    summary: '提交一次调查记录；重复提交得到同一回执。',
    body: command({ baseVersion: z.int().min(0), interview: submittedInterview }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/reconfirmations': {
    permission: 'registration.reconfirm',
    quota: 'interviewsPerHour',
    summary: '复核：调查时点之前采集的登记，到时点再问本人，没有变化。',
    body: command({
      version: z.int().min(1),
      groups: z.array(z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)).max(60),
      method: contactMethod,
      confirmedAt: z.iso.datetime(),
    }),
    answer: receipt,
  },
  'GET /campaigns/{campaignId}/regions/{region}/queue': {
    permission: 'registration.review',
    summary: '审核队列，存疑的在前。',
    query: page.extend({
      state: z
        .enum(['townshipReview', 'statusClaimed', 'countyVerify', 'returned', 'sectionRelease', 'setAside', 'decided'])
        .optional(),
    }),
    answer: reviewQueue,
  },
  'GET /campaigns/{campaignId}/regions/{region}/village-review': {
    permission: 'registration.review',
    summary: '整村审核：一个村（社区）已提交的登记，每人只列出与去年不同的和存疑的。',
    query: page.extend({ show: villageShown.optional() }),
    answer: villageReview,
  },
  'GET /campaigns/{campaignId}/regions/{region}/registrations': {
    permission: 'figures.read',
    summary: '一个指标数到的登记名单。',
    query: page.extend({ counts: z.string().max(40).optional() }),
    answer: registrationList,
  },
  'POST /campaigns/{campaignId}/regions/{region}/searches': {
    permission: 'registration.review',
    summary: '按姓名、拼音首字母或完整证号找人；查找的内容不进网址。只找自己范围内的。',
    body: z.strictObject({ find: line(60), cursor: z.string().max(400).optional() }),
    answer: registrationList,
  },
  'GET /campaigns/{campaignId}/registrations/{personId}': {
    permission: 'registration.review',
    summary: '一份登记：今年与去年、照片、签字、经过。',
    answer: record,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/returns': {
    permission: 'registration.return',
    summary: '退回登记员，逐项写明理由。',
    body: command({ version, items: z.array(returnedItem).min(1).max(60) }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/approvals': {
    permission: 'registration.approve',
    summary: '乡镇审核通过。',
    body: command({ version }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/set-aside-decisions': {
    permission: 'setAside.decide',
    summary: '对收存待定的内容作出决定：采用为新的一版，或不采用。',
    body: command({
      number: z.int().min(1),
      version: z.int().min(0),
      decision: z.enum(['adopted', 'discarded']),
      reason: line(200),
    }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/status-confirmations': {
    permission: 'status.confirm',
    summary: '组长核实不能登记的标注：属实，或不同意并写明理由；都由县级决定。',
    body: command({
      version: version.optional(),
      word: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('confirmed') }),
          z.strictObject({ kind: z.literal('disagreed'), reason: line(200) }),
        ])
        .optional(),
    }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/status-decisions': {
    permission: 'status.decide',
    summary: '县级对不能登记的标注作出决定。',
    body: command({ version, decision: z.enum(['accepted', 'reinstated', 'stillDue']), reason: line(200) }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/status-reopenings': {
    permission: 'status.decide',
    summary: '县级撤回对标注的决定，重新核定。',
    body: command({ version, reason: line(200) }),
    answer: receipt,
  },
  'POST /campaigns/{campaignId}/registrations/{personId}/locks': {
    permission: 'registration.lock',
    summary: '锁定一份审核通过的登记。',
    body: command({ version }),
    answer: receipt,
  },
} as const satisfies Routes
