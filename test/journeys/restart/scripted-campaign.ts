import { createHash, randomUUID } from 'node:crypto'
import { drawPhoto } from '../../../console/cli/demonstration/photo'
import { chance } from '../../../console/cli/demonstration/random'
import { visit } from '../../../console/cli/demonstration/visit'
import type { Settings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { Edition } from '../../../shared/forms/edition'
import type { Receipt } from '../../../shared/journal/receipt'
import type { OneVillage } from '../../support/county'
import { idsIn } from '../../support/ids-in'

/** One command as it is sent, again and again if need be: the same text every time. */
export interface Sending {
  readonly by: 'collector' | 'reviewer'
  readonly path: string
  readonly body: string
}

/** What happens to one registration, in order. */
export type Story = readonly Sending[]

/**
 * Everybody visited; one in three returned, visited again; all approved. Which of them, and every text, is fixed before
 * anything is sent.
 */
export async function storiesOf(county: OneVillage): Promise<readonly Story[]> {
  const { campaignId, village, people, team } = county
  const [collector] = team
  const { edition: editionHash, inForce } = await collector.speaker('GET /campaigns/{campaignId}', {
    params: { campaignId },
  })
  const params = { campaignId, edition: editionHash }
  const { edition } = await collector.speaker('GET /campaigns/{campaignId}/editions/{edition}', { params })
  const settings = inForce as unknown as Settings
  const luck = chance(600)
  const photo = { hash: createHash('sha256').update(drawPhoto(luck)).digest('hex'), bytes: 9000 }
  const startedAt = new Date(Date.now() - 3600_000).toISOString()
  const facts = { edition: compileEdition(edition as Edition), editionHash, settings, team, photo, startedAt }

  const ids = await idsIn(collector.speaker, campaignId, village)
  return people.map((person, at) => {
    const personId = ids.get(`${person.name} ${person.birthDate}`) ?? ''
    const send = (by: Sending['by'], what: string, body: object): Sending => {
      const text = JSON.stringify({ commandId: randomUUID(), ...body })
      return { by, path: `/campaigns/${campaignId}/registrations/${personId}/${what}`, body: text }
    }
    const visited = (baseVersion: number) => {
      const interview = visit({ ...facts, person, prior: undefined }, luck)
      return send('collector', 'interviews', { baseVersion, interview })
    }
    const returned = send('reviewer', 'returns', { items: [{ item: 'family_doctor', reason: '请再问一次。' }] })
    return at % 3 === 0
      ? [visited(0), returned, visited(1), send('reviewer', 'approvals', { version: 2 })]
      : [visited(0), send('reviewer', 'approvals', { version: 1 })]
  })
}

export type Tokens = Readonly<Record<Sending['by'], string>>

/** Sends until it is answered: a system that is down for a while is no answer. Anything but a receipt is a failure. */
export async function sendPatiently(url: string, tokens: Tokens, { by, path, body }: Sending): Promise<Receipt> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens[by]}`, 'content-type': 'application/json' },
      body,
    }).catch(() => undefined)
    const text = await answer?.text().catch(() => undefined)
    if (answer?.ok && text !== undefined) return JSON.parse(text) as Receipt
    if (answer && answer.status < 500) throw new Error(`${path}: ${answer.status} ${text}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${path} was never answered.`)
}
