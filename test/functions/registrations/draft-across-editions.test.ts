import { randomUUID } from 'node:crypto'
import { fillForm } from '../../../console/cli/demonstration/fill-form'
import { chance } from '../../../console/cli/demonstration/random'
import { certain } from '../../../console/cli/demonstration/roster'
import { sha256 } from '../../../functions/platform/chain'
import { asking, type Exchange } from '../../../miniprogram/src/api/ask'
import { readOutcome } from '../../../miniprogram/src/api/outcome'
import { finishInterview } from '../../../miniprogram/src/collector/finish-interview'
import { groupViews } from '../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../miniprogram/src/features/interview/interview'
import { registrationOf as stateOf } from '../../../miniprogram/src/features/interview/registration-of'
import { createDesk, type Desk } from '../../../miniprogram/src/phone/desk'
import { routesOf } from '../../../shared/api/routes'
import { formInput } from '../../../shared/registrations/form-input'
import { sign } from '../../journeys/drivers/in-process/sitting'
import { emptyMemory, type Memory } from '../../journeys/drivers/in-process/stores'
import { noMoment } from '../../miniprogram/features/support/mortal-phone'
import { a, campaignId, village } from '../../support/people'
import { extensionDesk } from '../campaigns/extension-desk'
import { localForm } from '../campaigns/local-form'
import { aSettledField, type Field, type Known, path, team } from './field'

const region = village
const [me, second] = team
const routes = Object.values(routesOf).flatMap((table) => Object.keys(table))

/** The phone's own line, ending at the use cases instead of a socket. */
const lineTo =
  ({ ask }: Field): Exchange =>
  async ({ method, path: address, body }) => {
    const url = new URL(address, 'http://ruhu')
    const found = routes.find((route) => patternOf(route).test(`${method} ${url.pathname}`)) ?? ''
    const { groups } = patternOf(found).exec(`${method} ${url.pathname}`) ?? {}
    const query = Object.fromEntries(url.searchParams)
    const answer = await ask(me, found, { params: { ...groups }, query, ...(body === undefined ? {} : { text: body }) })
    return readOutcome({ kind: 'answered', status: answer.status, headers: {}, body: JSON.stringify(answer.body) })
  }

const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`)

/** The app, started anew over what the phone kept. */
function start(field: Field, { documents, blobs }: Memory): Desk {
  const exchange = lineTo(field)
  const staff = {
    staffId: me.id,
    account: 'collector-1',
    name: '登记员甲',
    role: 'collector' as const,
    scope: village,
    scopeName: '虚构村',
    campaigns: [],
  }
  return createDesk(
    {
      ...{ documents, blobs, exchange, ask: asking(exchange), now: field.world.clock, digest: sha256 },
      upload: async () => ({ kind: 'stored' }),
      newId: async () => randomUUID(),
      moment: noMoment,
      device: async () => ({ deviceId: 'phone-1', appVersion: '0.1.0' }),
    },
    staff,
    campaignId,
  )
}

async function opened(desk: Desk, { personId }: Known) {
  const opened = await desk.openInterview(personId)
  const open = opened.kind === 'open' ? opened : undefined
  if (!open) throw new Error('Nobody of that name is on the phone.')
  return open
}

/** Everything answered as people do, read back and signed. */
function complete({ world }: Field, desk: Desk, interview: Interview, { person }: Known): void {
  const { compiled, row, settings } = interview.knowledge
  const input = formInput(stateOf(row, region), { answers: {} }, settings, world.clock())
  const { answers } = fillForm(compiled, input, chance(3), certain(person))
  for (const [key, answer] of Object.entries(answers)) interview.answer(key, answer)
  const photo = { hash: sha256(person.name), bytes: 150_000, takenAt: world.clock(), blobKey: '' }
  world.passes(1200)
  interview.change((draft) => ({
    ...draft,
    photos: [photo],
    position: { kind: 'none', reason: '室内没有信号' },
    readBackAt: world.clock(),
  }))
  sign(interview, desk, { staffId: second.id, name: '登记员乙' }, { kind: 'self' })
}

async function sends(desk: Desk, open: Awaited<ReturnType<typeof opened>>): Promise<void> {
  expect(await finishInterview(desk, open)).toEqual({ kind: 'queued', setAside: false })
  await desk.sender.send()
  expect(await desk.outbox.list()).toEqual([])
}

const keysAsked = (interview: Interview): readonly string[] =>
  groupViews(interview).flatMap(({ items }) => items.map(({ item }) => item.key))

it('a draft begun before an extension came into force is finished and sent as it was begun, the next one asks it', async () => {
  const { field, people } = await aSettledField(2)
  const [first, next] = people
  if (!first || !next) throw new Error('Nobody.')
  const memory = emptyMemory()
  const before = start(field, memory)
  await before.bundle.refresh({ campaignId, region }, [])
  const begun = await opened(before, first)
  begun.interview.answer('survey_method', 'home')
  await begun.saver.settled()
  const former = begun.interview.draft().edition

  const office = extensionDesk(field.world)
  await office.asks('local_travel_2026', localForm())
  const { hash } = await office.edition()
  const after = start(field, memory)
  const refreshed = await after.bundle.refresh({ campaignId, region }, [first.personId])
  expect(refreshed).toMatchObject({ kind: 'answered', answer: { campaign: { edition: hash } } })

  const again = await opened(after, first)
  expect(again.interview.draft()).toMatchObject({ edition: former, answers: { survey_method: 'home' } })
  expect(keysAsked(again.interview)).not.toContain('lt_goes_out')
  complete(field, after, again.interview, first)
  await sends(after, again)

  const fresh = await opened(after, next)
  expect(fresh.interview.draft().edition).toBe(hash)
  expect(keysAsked(fresh.interview)).toContain('lt_goes_out')
  complete(field, after, fresh.interview, next)
  await sends(after, fresh)

  await field.settles()
  const recordOf = async ({ personId }: Known) =>
    (await field.get(a('a township reviewer'), path, { campaignId, personId })).body
  expect(await recordOf(first)).toMatchObject({ state: 'townshipReview', interview: { edition: former } })
  expect(await recordOf(next)).toMatchObject({
    state: 'townshipReview',
    interview: { edition: hash, answers: { lt_goes_out: expect.stringMatching(/yes|no/) } },
  })
})
