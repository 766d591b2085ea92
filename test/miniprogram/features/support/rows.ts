import type { Row } from '../../../../miniprogram/src/features/bundle/bundle'
import { beginDraft } from '../../../../miniprogram/src/features/interview/begin'
import { type Knowledge, openInterview } from '../../../../miniprogram/src/features/interview/interview'
import { defaultSettings, type Settings } from '../../../../shared/campaigns/settings'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { sha256 } from './county'

export const edition = sha256(JSON.stringify(ed2022))
export const compiled = compileEdition(ed2022)
export const village = { campaignId: '430112-2026', region: '430112001201' }

/** An adult with a limb disability, as the bundle brings her. */
export const aRow = (changes: Partial<Row> = {}): Row => ({
  personId: '0'.repeat(32),
  seq: 1,
  name: '王秀英',
  initials: 'WXY',
  maskedNumber: '',
  phones: ['13800000000'],
  address: '一组',
  guardian: '',
  facts: { sex: 'female', birthDate: '1970-05-01', disabilityType: 4, types: [4], grade: 3 },
  age: 56,
  state: 'rostered',
  version: 0,
  returned: [],
  confirmation: { kind: 'none' },
  attempts: 0,
  ...changes,
})

/** What she answered last year, complete for a visit at home. */
export const lastYear: NonNullable<Row['prior']> = {
  status_code: 'normal',
  survey_method: 'home',
  hukou_type: 'agricultural',
  marital_status: 'married',
  phone_mobile: '13800000000',
  in_institution: 'no',
}

const strokes: [number, number, number][][] = [
  [
    [0.1, 0.1, 0],
    [0.5, 0.5, 20],
  ],
]

/** Visited on 20 September, as the bundle brings her. */
export const visited = (changes: Partial<Row> = {}): Row =>
  aRow({
    ...{ state: 'townshipReview', version: 1, reconfirmation: 'planned' },
    interview: {
      ...{ edition, answers: { ...lastYear, note: '在家' }, provenance: {}, reasons: {}, photos: [] },
      paradata: {
        ...{ startedAt: '2026-09-20T01:00:00.000Z', endedAt: '2026-09-20T01:30:00.000Z' },
        ...{ deviceId: 'device-1', appVersion: '0.1.0' },
      },
      signatures: { covers: 'a'.repeat(64), collectors: [], person: { kind: 'self', strokes } },
      ...{ version: 1, collectedBy: 'collector', submittedAt: '2026-09-20T02:00:00.000Z' },
    },
    ...changes,
  })

export function aKnowledge(row: Row, clock: { now: string } = { now: '2026-10-08T01:00:00.000Z' }): Knowledge {
  return {
    compiled,
    edition,
    row,
    region: village.region,
    settings: defaultSettings(2026),
    device: { deviceId: 'device-1', appVersion: '0.1.0' },
    now: () => clock.now,
    digest: sha256,
  }
}

export function aSitting(
  changes: Partial<Row> = {},
  clock = { now: '2026-10-08T01:00:00.000Z' },
  settings: Partial<Settings> = {},
) {
  const row = aRow(changes)
  const known = aKnowledge(row, clock)
  const knowledge = { ...known, settings: { ...known.settings, ...settings } }
  const draft = beginDraft({
    row,
    ...village,
    compiled,
    edition,
    commandId: '7d3f2b1a-1111-4222-8333-444455556666',
    at: clock.now,
  })
  return { row, knowledge, clock, interview: openInterview(knowledge, draft) }
}
