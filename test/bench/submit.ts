import { createHash, randomUUID } from 'node:crypto'
import { drawPhoto } from '../../console/cli/demonstration/photo'
import { chance } from '../../console/cli/demonstration/random'
import { visit } from '../../console/cli/demonstration/visit'
import type { Settings } from '../../shared/campaigns/settings'
import { compileEdition } from '../../shared/forms/compile-edition'
import type { Edition } from '../../shared/forms/edition'
import { type OneVillage, openOneVillage } from '../support/county'
import { idsIn } from '../support/ids-in'
import { startSystem } from '../support/system'
import type { Figure } from './forms/figure'
import { childrenOf, cpuSecondsOf } from './processes'

/**
 * Median of five rounds after five that only warm: compilers and caches belong to no submission. ODK's figure is of a
 * server that had taken thousands, too.
 */
const warmRounds = 5
const rounds = 5
const perRound = 100

/** ODK Central v2026.2.2 on two cores, 2026-11-21, background work included; it validates no answers (performance.md 2). */
const odk = { app: 3.8, all: 11.7 } as const

interface Cost {
  readonly app: number
  readonly store: number
}

/** CPU per submission over HTTP, app and store processes apart, projections included; and the time to `ready`. */
export async function submitFigures(): Promise<readonly Figure[]> {
  const began = performance.now()
  const system = await startSystem()
  const readySeconds = [(performance.now() - began) / 1000]
  try {
    const county = await openOneVillage(system, (warmRounds + rounds) * perRound + 20)
    const send = await senderFor(county)
    const costs: Cost[] = []
    for (let round = 0; round < warmRounds + rounds; round++) {
      const { pid } = system.endpoints()
      costs.push(await costOf(pid, () => sendBatch(send, round), system.settled))
    }
    while (readySeconds.length < rounds) readySeconds.push(await secondsToStartAgain(system))
    return figuresOf(costs.slice(warmRounds), readySeconds)
  } finally {
    await system.stop()
  }
}

function figuresOf(costs: readonly Cost[], readySeconds: readonly number[]): readonly Figure[] {
  const app = median(
    'submit, app process',
    'ms CPU',
    costs.map((cost) => cost.app),
  )
  const all = median(
    'submit, app and store',
    'ms CPU',
    costs.map((cost) => cost.app + cost.store),
  )
  return [
    { ...app, peer: 'ODK Central app process, 2026-11-21', peerValue: odk.app, ratio: odk.app / app.value },
    median(
      'submit, store process',
      'ms CPU',
      costs.map(({ store }) => store),
    ),
    { ...all, peer: 'ODK Central with PostgreSQL, 2026-11-21', peerValue: odk.all, ratio: odk.all / all.value },
    median('start to ready, built, without a county', 's', readySeconds),
  ]
}

async function sendBatch(send: (at: number) => Promise<void>, round: number): Promise<void> {
  for (let at = 0; at < perRound; at++) await send(round * perRound + at)
}

async function costOf(pid: number, work: () => Promise<void>, settled: () => Promise<void>): Promise<Cost> {
  const [store = pid] = childrenOf(pid)
  const before = { app: cpuSecondsOf(pid), store: cpuSecondsOf(store) }
  await work()
  await settled()
  const after = { app: cpuSecondsOf(pid), store: cpuSecondsOf(store) }
  return { app: ((after.app - before.app) * 1000) / perRound, store: ((after.store - before.store) * 1000) / perRound }
}

async function secondsToStartAgain(system: Awaited<ReturnType<typeof startSystem>>): Promise<number> {
  await system.kill()
  const began = performance.now()
  await system.start()
  return (performance.now() - began) / 1000
}

/** The bodies are made before anything is measured; sending is all that happens in a round. */
async function senderFor({ campaignId, village, people, team }: OneVillage): Promise<(at: number) => Promise<void>> {
  const [collector] = team
  const { edition: editionHash, inForce } = await collector.speaker('GET /campaigns/{campaignId}', {
    params: { campaignId },
  })
  const { edition } = await collector.speaker('GET /campaigns/{campaignId}/editions/{edition}', {
    params: { campaignId, edition: editionHash },
  })
  const compiled = compileEdition(edition as Edition)
  const ids = await idsIn(collector.speaker, campaignId, village)
  const luck = chance(3)
  const startedAt = new Date(Date.now() - 3600_000).toISOString()
  const photo = { hash: createHash('sha256').update(drawPhoto(luck)).digest('hex'), bytes: 9000 }
  const bodies = people.flatMap((person) => {
    const personId = ids.get(`${person.name} ${person.birthDate}`)
    const facts = {
      edition: compiled,
      editionHash,
      settings: inForce as unknown as Settings,
      person,
      prior: undefined,
      team,
      photo,
      startedAt,
    }
    return personId === undefined
      ? []
      : [{ personId, body: { commandId: randomUUID(), baseVersion: 0, interview: visit(facts, luck) } }]
  })
  return async (at) => {
    const { personId, body } = bodies[at] ?? {}
    if (personId === undefined) throw new Error('Too few people for this measurement.')
    const params = { campaignId, personId }
    await collector.speaker('POST /campaigns/{campaignId}/registrations/{personId}/interviews', {
      params,
      body: body as never,
    })
  }
}

function median(name: string, unit: string, values: readonly number[]): Figure {
  const sorted = [...values].sort((left, right) => left - right)
  const [min = 0, value = 0, max = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return { name, value, unit, n: values.length, min, max }
}
