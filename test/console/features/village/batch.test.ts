/** @jest-environment jsdom */
import { type Approval, type Line, linesOf, sendBatch } from '../../../../console/src/features/village/batch'
import { Refusal, Unreachable } from '../../../../console/src/platform/failures'

const approvals = ['a', 'b', 'c', 'd'].map(
  (personId, at): Approval => ({ personId, name: personId, version: at + 1, commandId: `command-${personId}` }),
)
const statesOf = (lines: readonly Line[]) => lines.map(({ outcome }) => outcome.state)

async function send(lines: readonly Line[], answers: Readonly<Record<string, Error>>, goesOn = () => true) {
  const sent: Approval[] = []
  const told: string[][] = []
  const result = await sendBatch(lines, {
    approve: async (approval) => {
      sent.push(approval)
      const failure = answers[approval.personId]
      if (failure) throw failure
    },
    tell: (now) => told.push(statesOf(now)),
    goesOn,
  })
  return { result, sent, told }
}

describe('approving together', () => {
  it('sends one command for each person, naming the version displayed, and tells every step', async () => {
    const { result, sent, told } = await send(linesOf(approvals), {})
    expect(sent.map(({ personId, version }) => [personId, version])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ])
    expect(statesOf(result)).toEqual(['approved', 'approved', 'approved', 'approved'])
    expect(told[0]).toEqual(['sending', 'waiting', 'waiting', 'waiting'])
    expect(told).toHaveLength(8)
  })

  it('goes on after a refusal, and keeps its reason with the person', async () => {
    const changed = new Refusal('confirmation.otherVersion', 409)
    const { result } = await send(linesOf(approvals), { b: changed })
    expect(statesOf(result)).toEqual(['approved', 'refused', 'approved', 'approved'])
    expect(result[1]?.outcome).toEqual({ state: 'refused', failure: changed })
  })

  it.each([
    ['the network is away', new Unreachable('No answer.')],
    ['the server is at fault', new Refusal('internal', 500)],
    ['it is too often', new Refusal('quota.exceeded', 429)],
    ['the session ended', new Refusal('access.signInFirst', 401)],
  ])('stops where %s; going on sends only the rest, by the same command ids', async (_, failure) => {
    const stopped = await send(linesOf(approvals), { c: failure })
    expect(statesOf(stopped.result)).toEqual(['approved', 'approved', 'unanswered', 'waiting'])
    const again = await send(stopped.result, {})
    expect(again.sent.map(({ commandId }) => commandId)).toEqual(['command-c', 'command-d'])
    expect(statesOf(again.result)).toEqual(['approved', 'approved', 'approved', 'approved'])
  })

  it('sends nothing more once the page is left', async () => {
    let asked = 0
    const { sent } = await send(linesOf(approvals), {}, () => asked++ < 2)
    expect(sent).toHaveLength(2)
  })
})
