import { randomUUID } from 'node:crypto'
import { sha256 } from '../../../functions/platform/chain'
import { a } from '../../support/people'
import { path, registrationOf } from '../registrations/field'
import {
  aLinkedField,
  issued,
  matched,
  matches,
  neutral,
  numbersOf,
  opener,
  opens,
  reads,
  residentOf,
  says,
  wrongNumbers,
} from './resident'

type Linked = Awaited<ReturnType<typeof aLinkedField>>

const revokes = ({ field, known, linkId }: Linked) =>
  field.tell(a('a township reviewer'), `${path}/links/{linkId}/revocations`, { ...registrationOf(known), linkId })

/** Everything that is not the first opener of a living link. */
const others: Readonly<Record<string, (linked: Linked) => Promise<string>>> = {
  'a second opener': async ({ field, token }) => {
    await opens(field, token, opener(2))
    return token
  },
  'an unknown token': async () => 'A'.repeat(22),
  'a guessed token': async ({ token }) => `${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`,
  'the link’s id': async ({ linkId }) => linkId,
  'the hash of the token': async ({ token }) => sha256(token),
  'a revoked link': async (linked) => {
    expect((await revokes(linked)).status).toBe(200)
    return linked.token
  },
  'an expired link': async ({ field, token }) => {
    field.world.passes(14 * 86_400 + 1)
    return token
  },
  'five wrong tries': async ({ field, token }) => {
    const actor = await residentOf(field, await opens(field, token))
    for (let times = 0; times < 5; times++) await matches(field, actor, wrongNumbers)
    return token
  },
  'text that is no token': async () => '<script>',
}

it.each(Object.keys(others))('%s gets the one neutral answer, to the byte', async (name) => {
  const linked = await aLinkedField()
  const token = await (others[name] as (linked: Linked) => Promise<string>)(linked)
  expect(await opens(linked.field, token)).toEqual(neutral)
})

it('two who open at once: one has the link, and she may tap twice', async () => {
  for (let times = 0; times < 5; times++) {
    const { field, token } = await aLinkedField()
    const answers = await Promise.all([1, 2, 3, 1].map((number) => opens(field, token, opener(number))))
    const kinds = answers.map(({ body }) => body.kind)
    expect(kinds).toEqual(['open', 'neutral', 'neutral', 'open'])
  }
})

describe('matching', () => {
  it('tells nothing but how many tries are left: wrong digits, wrong year and both are one answer', async () => {
    const { field, known, token } = await aLinkedField()
    const actor = await residentOf(field, await opens(field, token))
    const right = numbersOf(known)
    const answers = [
      await matches(field, actor, { ...right, lastFour: '0000' }),
      await matches(field, actor, { ...right, birthDate: '1900-01-01' }),
      await matches(field, actor, wrongNumbers),
    ]
    expect(answers.map(({ body }) => body)).toEqual([4, 3, 2].map((triesLeft) => ({ kind: 'noMatch', triesLeft })))
    expect((await opens(field, token)).body).toMatchObject({ matched: false, triesLeft: 2 })
    expect((await matches(field, actor, right)).body.kind).toBe('matched')
  })

  it('after five tries of a day is neutral, also for the right numbers and on another link', async () => {
    const { field, known, token } = await aLinkedField()
    const actor = await residentOf(field, await opens(field, token))
    for (let left = 4; left >= 0; left--)
      expect((await matches(field, actor, wrongNumbers)).body).toEqual({ kind: 'noMatch', triesLeft: left })
    expect(await matches(field, actor, numbersOf(known))).toEqual(neutral)
    const { token: another } = await issued(field, known)
    expect(await opens(field, another)).toEqual(neutral)
    field.world.passes(86_400)
    expect((await matched(field, known, another)).resident?.matched).toBe(true)
  })

  it('in forty requests at once evaluates five', async () => {
    const { field, token } = await aLinkedField()
    const actor = await residentOf(field, await opens(field, token))
    const answers = await Promise.all(Array.from({ length: 40 }, () => matches(field, actor, wrongNumbers)))
    const kinds = answers.map(({ body }) => body.kind)
    expect(kinds.filter((kind) => kind === 'noMatch')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'neutral')).toHaveLength(35)
  })

  it('is fewer tries where the county says so, and takes an X in any case', async () => {
    const { field, known, token } = await aLinkedField({ matchTries: 2 })
    const actor = await residentOf(field, await opens(field, token))
    expect((await matches(field, actor, wrongNumbers)).body).toEqual({ kind: 'noMatch', triesLeft: 1 })
    const { lastFour, birthDate } = numbersOf(known)
    expect((await matches(field, actor, { lastFour: lastFour.toLowerCase(), birthDate })).body.kind).toBe('matched')
  })

  it('needs the shape of the numbers before it counts a try', async () => {
    const { field, token } = await aLinkedField()
    const actor = await residentOf(field, await opens(field, token))
    for (const body of [
      { lastFour: '12345', birthDate: '1980-01-01' },
      { lastFour: '12', birthDate: '1980-01-01' },
      { lastFour: '1234', birthDate: '1980-02-30' },
      { lastFour: { $ne: null }, birthDate: '1980-01-01' },
      {},
    ])
      expect((await matches(field, actor, body)).status).toBe(400)
    expect((await opens(field, token)).body.triesLeft).toBe(5)
  })
})

describe('a revocation', () => {
  it('works at once, although the access token lives', async () => {
    const linked = await aLinkedField()
    const { field, known, token } = linked
    const resident = await matched(field, known, token)
    expect((await reads(field, resident)).status).toBe(200)
    await revokes(linked)
    const word = { version: 1, verdicts: [{ item: 'family_doctor', verdict: 'right' as const }] }
    expect(await reads(field, resident)).toMatchObject({ status: 401, body: { code: 'access.signInFirst' } })
    expect(await says(field, resident, word)).toMatchObject({ status: 401, body: { code: 'access.signInFirst' } })
    expect(await matches(field, resident, numbersOf(known))).toEqual(neutral)
  })

  it('killed between the journal and the link itself already holds', async () => {
    const linked = await aLinkedField()
    const { field, known, token } = linked
    const resident = await matched(field, known, token)
    const { sessions } = field.world
    const take = sessions.take
    Object.assign(sessions, { take: () => Promise.reject(new Error('killed')) })
    expect((await revokes(linked)).status).toBe(500)
    Object.assign(sessions, { take })
    expect(await opens(field, token)).toEqual(neutral)
    expect((await reads(field, resident)).status).toBe(401)
    const word = { version: 1, verdicts: [{ item: 'family_doctor', verdict: 'right' as const }] }
    expect((await says(field, resident, word)).status).toBe(401)
  })

  it('during the matching is not undone by it', async () => {
    const linked = await aLinkedField()
    const { field, known, token } = linked
    const actor = await residentOf(field, await opens(field, token))
    const [answer] = await Promise.all([matches(field, actor, numbersOf(known)), revokes(linked)])
    expect(await opens(field, token)).toEqual(neutral)
    if (answer.body.kind === 'matched') expect((await reads(field, await residentOf(field, answer))).status).toBe(401)
    else expect(answer).toEqual(neutral)
  })

  it('of a link of somebody else, or of none, is not found; and a revoked one is not issued again', async () => {
    const linked = await aLinkedField()
    expect(await revokes({ ...linked, linkId: randomUUID() })).toMatchObject({
      status: 404,
      body: { code: 'link.unknown' },
    })
    await revokes(linked)
    expect((await issued(linked.field, linked.known, linked.linkId)).answer).toMatchObject({
      status: 404,
      body: { code: 'link.unknown' },
    })
  })
})

it('the token is nowhere in the stores but as its hash', async () => {
  const { field, known, token } = await aLinkedField()
  await opens(field, token)
  await field.settles()
  const { rows } = await field.world.views.everything()
  const journal = await field.world.journal.read(`registration#999901-2026#${known.personId}`)
  const sessions = await field.world.sessions.list('link')
  expect(sessions.map(({ id }) => id)).toEqual([sha256(token)])
  expect(JSON.stringify([rows, journal, sessions])).not.toContain(token)
})

it('a resident’s token opens nothing but her own record', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  expect((await field.get(resident, path, registrationOf(known))).status).toBe(403)
  expect((await field.tell(resident, `${path}/links`, registrationOf(known), { channel: 'qq' })).status).toBe(403)
  expect((await field.get(undefined, '/confirmations/record')).status).toBe(401)
})
