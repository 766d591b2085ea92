import { Refusal, Unreachable } from '../../../console/src/platform/failures'
import { intentsWith } from '../../../console/src/platform/intents'

function counting() {
  let made = 0
  return intentsWith(() => {
    made += 1
    return `id-${made}`
  })
}

describe('an intent', () => {
  it('is one command when it is clicked twice before the answer', async () => {
    const intents = counting()
    const sent: string[] = []
    const send = async (commandId: string) => {
      sent.push(commandId)
      await new Promise((later) => setTimeout(later, 5))
      return 'receipt'
    }
    const answers = await Promise.all([intents.run('approve a', send), intents.run('approve a', send)])
    expect(answers).toEqual(['receipt', 'receipt'])
    expect(sent).toEqual(['id-1'])
  })

  it.each([
    ['nobody answered', new Unreachable('no network')],
    ['the server had a fault', new Refusal('internal', 500)],
    ['the server was busy', new Refusal('stream.busy', 503)],
  ])('keeps its id when %s: the server may have done it', async (_, failure) => {
    const intents = counting()
    const sent: string[] = []
    const send = async (commandId: string) => {
      sent.push(commandId)
      if (sent.length === 1) throw failure
      return 'receipt'
    }
    await expect(intents.run('approve a', send)).rejects.toBe(failure)
    await expect(intents.run('approve a', send)).resolves.toBe('receipt')
    expect(sent).toEqual(['id-1', 'id-1'])
  })

  it('ends with an answer: the same wish later is a new command', async () => {
    const intents = counting()
    const sent: string[] = []
    const send = async (commandId: string) => void sent.push(commandId)
    await intents.run('approve a', send)
    await intents.run('approve a', send)
    expect(sent).toEqual(['id-1', 'id-2'])
  })

  it('ends with a refusal too', async () => {
    const intents = counting()
    const sent: string[] = []
    const refusal = new Refusal('registration.notUnderReview', 409)
    const send = async (commandId: string) => {
      sent.push(commandId)
      throw refusal
    }
    for (const _ of [1, 2]) await expect(intents.run('approve a', send)).rejects.toBe(refusal)
    expect(sent).toEqual(['id-1', 'id-2'])
  })

  it('has nothing to do with another intent', async () => {
    const intents = counting()
    const ids = await Promise.all(['a', 'b'].map((intent) => intents.run(intent, async (id) => id)))
    expect(ids).toEqual(['id-1', 'id-2'])
  })
})
