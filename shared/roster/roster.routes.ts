import * as z from 'zod'
import { command, line, page, receipt, sha256Hex, upload } from '../api/command.schema'
import type { Routes } from '../api/route'

const importState = z.enum(['awaited', 'reading', 'stopped', 'finished', 'refused', 'dropped'])

/** `refused`: the row did not enter. `remark`: it did, and this cell was left out or needs a look. */
const errorKind = z.enum(['refused', 'remark'])

/** A row that did not enter, or a cell that was doubtful. The value is masked: enough to find it, not to use it. */
const rowError = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  kind: errorKind.optional(),
})

/** Persons known in the places of the file and missing in it, or changed by it. Nothing has entered; somebody must answer. */
const question = z.object({
  id: z.string(),
  known: z.int(),
  missing: z.int(),
  /** Known persons whom the file gives another type or grade. */
  changed: z.int().optional(),
  /** Persons the file names who are not known in its places. */
  added: z.int().optional(),
  because: z.array(z.enum(['missing', 'changed'])).optional(),
  villages: z.array(z.object({ region: z.string(), known: z.int(), missing: z.int(), changed: z.int().optional() })),
})

/** A person who is known and not in the file. */
const missingPerson = z.object({
  personId: z.string(),
  region: z.string(),
  name: z.string(),
  maskedNumber: z.string(),
  state: z.string(),
})

const typeAndGrade = z.object({ type: z.int(), grade: z.int() })

/** A known person whom the file gives another type or grade: what the roster says now, and what the file says. */
const changedPerson = missingPerson.extend({ before: typeAndGrade, after: typeAndGrade })

const rosterImport = z
  .object({
    importId: z.string(),
    fileName: z.string(),
    state: importState,
    startedAt: z.string(),
    finishedAt: z.string().optional(),
    /** Why the whole file was refused. */
    because: z.string().optional(),
    /** What it stopped for; kept when it was answered. */
    question: question.optional(),
    rows: z.int(),
    entered: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    /** Remarks on rows that entered: a cell left out, or one to look at. */
    remarks: z.int().optional(),
    /** The first 200; the rest by `GET …/errors`. */
    errors: z.array(rowError),
  })
  .meta({ id: 'RosterImport' })

/** 50 MB: a roster of a large county is under 10. */
export const rosterFileLimitBytes = 50 * 1024 * 1024

export const rosterRoutes = {
  'POST /campaigns/{campaignId}/rosters': {
    permission: 'roster.import',
    summary: '开始导入底册：得到上传地址，上传后自动读取。',
    body: z.strictObject({
      importId: z.uuid(),
      fileName: line(120),
      bytes: z.int().min(0),
      sha256: sha256Hex,
    }),
    answer: z.object({ importId: z.string(), upload }),
  },
  'GET /campaigns/{campaignId}/rosters': {
    permission: 'roster.import',
    summary: '底册导入的经过。',
    answer: z.object({ rows: z.array(rosterImport) }),
  },
  'GET /campaigns/{campaignId}/rosters/{importId}': {
    permission: 'roster.import',
    summary: '一次导入的进度和结果。',
    answer: rosterImport,
  },
  'GET /campaigns/{campaignId}/rosters/{importId}/errors': {
    permission: 'roster.import',
    summary: '没有进入的行在前，其后是进入了但有格子没有导入的行：行、列、遮盖后的值、原因。',
    query: page.extend({ kind: errorKind.optional() }),
    answer: z.object({ rows: z.array(rowError), cursor: z.string().optional() }),
  },
  'GET /campaigns/{campaignId}/rosters/{importId}/missing': {
    permission: 'roster.import',
    summary: '已在底册里、而这份文件里没有的人。',
    query: page,
    answer: z.object({ rows: z.array(missingPerson), cursor: z.string().optional() }),
  },
  'GET /campaigns/{campaignId}/rosters/{importId}/changes': {
    permission: 'roster.import',
    summary: '已在底册里、而这份文件改了残疾类别或等级的人。',
    query: page,
    answer: z.object({ rows: z.array(changedPerson), cursor: z.string().optional() }),
  },
  'POST /campaigns/{campaignId}/rosters/{importId}/answers': {
    permission: 'roster.import',
    summary: '对“少了人、改了类别或等级”的回答：accepted 继续导入，dropped 不导入；写明原因。',
    body: command({ question: line(64), decision: z.enum(['accepted', 'dropped']), reason: line(200) }),
    answer: receipt,
  },
  'GET /roster-template': {
    permission: 'roster.import',
    summary: '底册模板（XLSX，base64）。',
    answer: z.object({
      fileName: z.string(),
      contentType: z.string(),
      base64: z.string(),
      columns: z.array(z.string()),
    }),
  },
} as const satisfies Routes
