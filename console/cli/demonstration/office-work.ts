import { createHash } from 'node:crypto'
import { defaultSettings } from '../../../shared/campaigns/settings'
import type { Answers } from '../../../shared/registrations/interview'
import type { Division } from '../divisions'
import { demonstrationCounty, type Plan } from './plan'
import { rosterFile } from './roster'
import type { Seeding } from './seed'
import { idOf, once, type Speaker } from './speaker'

interface Divisions {
  readonly names: readonly string[]
  readonly townships: readonly Division[]
  readonly villages: readonly Division[]
}

/** County, campaign, and a collection window around today: whatever day the demonstration is started, it is half way through. */
export async function openCounty(
  operator: Speaker,
  { campaignId, year }: Plan,
  divisions: Divisions,
  now: string,
): Promise<void> {
  const { names, townships, villages } = divisions
  const body = { commandId: idOf('county'), names: [...names], townships: [...townships], villages: [...villages] }
  await once(
    operator('POST /regions/{region}/openings', { params: { region: demonstrationCounty }, body }),
    'county.exists',
    'command.contentDiffers',
  )

  const opening = {
    commandId: idOf(`campaign ${campaignId}`),
    name: `${year}年度残疾人基本状况调查`,
    editionId: 'ed2022' as const,
  }
  await once(
    operator('POST /campaigns/{campaignId}/openings', { params: { campaignId }, body: opening }),
    'campaign.exists',
  )

  const day = (days: number) => new Date(Date.parse(now) + days * 24 * 3600_000).toISOString().slice(0, 10)
  const usual = defaultSettings(year)
  const [from] = [day(-40), usual.collectionFrom].sort()
  const [, to] = [day(60), usual.collectionTo].sort()
  const document = { level: 'county' as const, document: '望残联示〔2026〕1号（示范）', date: day(-45) }
  const changes = { collectionFrom: from ?? '', collectionTo: to ?? '', visitRateTarget: 0.96 }
  for (const [key, value] of Object.entries(changes)) {
    const change = { commandId: idOf(`setting ${campaignId} ${key}`), key, value, ...document }
    const changing = operator('POST /campaigns/{campaignId}/settings', { params: { campaignId }, body: change })
    await once(changing, 'command.contentDiffers')
  }
}

/** Brings the roster through the same upload as any county, and waits until it was read. */
export async function bringRoster(
  county: Speaker,
  { campaignId, people }: Plan,
  priors: readonly Answers[],
  report: Seeding['report'],
): Promise<void> {
  const file = rosterFile(people, priors)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const importId = idOf(`roster ${campaignId} ${sha256}`)
  const params = { campaignId }
  const { upload } = await county('POST /campaigns/{campaignId}/rosters', {
    params,
    body: { importId, fileName: '望城区示范底册.csv', bytes: file.length, sha256 },
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }))
  const answer = await fetch(upload.url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`The store refused the roster: ${answer.status} ${await answer.text()}`)

  for (;;) {
    const progress = await county('GET /campaigns/{campaignId}/rosters/{importId}', { params: { ...params, importId } })
    report('底册', progress.rows, people.length)
    if (progress.state === 'finished') break
    if (progress.state === 'refused') throw new Error(`The roster was refused: ${progress.because ?? ''}`)
    await new Promise((done) => setTimeout(done, 300))
  }
  await untilListed(county, campaignId, people.length)
}

/** Lists follow the journal: field work begins when everybody is in them. */
async function untilListed(county: Speaker, campaignId: string, people: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { region } = await county('GET /campaigns/{campaignId}/regions/{region}/figures', {
      params: { campaignId, region: demonstrationCounty },
    })
    if (region.due >= people) return
    await new Promise((done) => setTimeout(done, 300))
  }
  throw new Error('The lists do not follow the journal.')
}
