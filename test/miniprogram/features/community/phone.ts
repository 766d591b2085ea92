import { randomUUID } from 'node:crypto'
import { asking, type Exchange } from '../../../../miniprogram/src/api/ask'
import { createOutbox } from '../../../../miniprogram/src/features/outbox/outbox'
import { createSender } from '../../../../miniprogram/src/features/outbox/sender'
import type { Staff } from '../../../../miniprogram/src/features/sign-in/session'
import { communityDesk, type OpenCommunity } from '../../../../miniprogram/src/phone/community'
import type { Field } from '../../../functions/registrations/field'
import { a, campaignId, township, village } from '../../../support/people'
import { sha256 } from '../support/county'
import { emptyMemory, type Life, life, type Memory, mortalDocuments } from '../support/mortal-phone'

const leader = a('a team leader')
const staff = (role: Staff['role']): Staff => ({
  ...{ staffId: leader.id, account: 'leader', name: '李组长', role, scope: township, scopeName: '第1镇' },
  campaigns: [{ campaignId, name: '2026年度调查' }],
})

interface Holding {
  readonly memory?: Memory
  readonly now?: Life
  readonly role?: Staff['role']
}

/** The leader's phone on a line to the real server in memory; `isDown` is a valley without a network. */
export function aPhone(
  field: Field,
  line: { isDown: boolean },
  { memory = emptyMemory(), now = life(), role = 'leader' }: Holding = {},
) {
  const exchange = wired(field, line)
  const documents = mortalDocuments(memory, now)
  const outbox = createOutbox(documents)
  const ask = asking(exchange)
  const clock = () => '2026-10-20T03:00:00.000Z'
  // Sending has deaths of its own, told in its own tests.
  const sender = createSender(createOutbox(mortalDocuments(memory, life())), {
    ...{ ask, exchange, now: clock },
    upload: async () => ({ kind: 'unreachable' }),
    removeBlob: async () => undefined,
  })
  const chosen = async () => ({ region: village, name: '001001村' })
  const needs = { documents, ask, newId: async () => randomUUID(), now: clock, digest: sha256 }
  const desk = communityDesk({ ...needs, staff: staff(role), campaignId, outbox, sender, village: chosen })
  return { desk, outbox, sender, memory }
}

const wired =
  (field: Field, line: { readonly isDown: boolean }): Exchange =>
  async ({ method, path, body }) => {
    if (line.isDown) return { kind: 'unreachable' }
    const route = path.replace(campaignId, '{campaignId}').replace(village, '{region}')
    const sent = { params: { campaignId, region: village }, ...(body === undefined ? {} : { text: body }) }
    const { status, body: answer } = await field.ask(leader, `${method} ${route}`, sent)
    if (status === 200) return { kind: 'answered', answer }
    return { kind: 'refused', status, code: answer.code, sentence: answer.title }
  }

export async function questionsOf(desk: ReturnType<typeof aPhone>['desk']): Promise<OpenCommunity> {
  const standing = await desk.standing()
  if (standing.kind !== 'questions') throw new Error(`The form is ${standing.kind}.`)
  return standing
}
