import { draftOf } from '../../../../miniprogram/src/features/interview/mend'
import {
  readBackSecondsLeft,
  withReadBackBegun,
  withReadBackDone,
} from '../../../../miniprogram/src/features/interview/read-back'
import { defaultSettings } from '../../../../shared/campaigns/settings'
import { answerEverything } from '../support/complete'
import { aSitting, lastYear } from '../support/rows'

const settings = { ...defaultSettings(2026), readBackSeconds: 30 }
const at = (seconds: number) => new Date(Date.parse('2026-10-08T01:30:00.000Z') + seconds * 1000).toISOString()

function answered() {
  const { interview } = aSitting({ prior: lastYear })
  answerEverything(interview)
  return interview
}

describe('the read-back', () => {
  it('lasts as long as the campaign says, from the moment it began', () => {
    const interview = answered()
    expect(readBackSecondsLeft(interview.draft(), settings, at(0))).toBe(30)
    interview.change((draft) => withReadBackBegun(draft, at(0)))
    expect([0, 0.4, 10, 29.9, 30, 99].map((s) => readBackSecondsLeft(interview.draft(), settings, at(s)))).toEqual([
      ...[30, 30, 20, 1, 0, 0],
    ])
  })

  it('goes on after a kill or another look at the page, and begins anew after a change', () => {
    const interview = answered()
    interview.change((draft) => withReadBackBegun(draft, at(0)))
    const reopened = withReadBackBegun(JSON.parse(JSON.stringify(interview.draft())), at(20))
    expect(readBackSecondsLeft(reopened, settings, at(20))).toBe(10)

    interview.answer('marital_status', 'widowed')
    interview.change((draft) => withReadBackBegun(draft, at(40)))
    expect(readBackSecondsLeft(interview.draft(), settings, at(40))).toBe(30)
  })

  it('begins anew when the clock was set back, so that nobody waits for a day', () => {
    const interview = answered()
    interview.change((draft) => withReadBackBegun(draft, at(86_400)))
    interview.change((draft) => withReadBackBegun(draft, at(0)))
    expect(readBackSecondsLeft(interview.draft(), settings, at(30))).toBe(0)
  })

  it('is not waited for twice, nor where nobody could be registered', () => {
    const interview = answered()
    interview.change((draft) => withReadBackDone(withReadBackBegun(draft, at(0)), at(30)))
    expect(readBackSecondsLeft(interview.draft(), settings, at(0))).toBe(0)
    expect(interview.submitted().paradata).toMatchObject({ readBackFrom: at(0), readBackAt: at(30) })

    const gone = answered()
    gone.answer('status_code', 'dead')
    gone.change((draft) => withReadBackBegun(draft, at(0)))
    expect(readBackSecondsLeft(gone.draft(), settings, at(0))).toBe(0)
  })

  it('is kept when a refused command is mended', () => {
    const interview = answered()
    interview.change((draft) => withReadBackDone(withReadBackBegun(draft, at(0)), at(30)))
    const body = JSON.stringify({ commandId: 'c', baseVersion: 0, interview: interview.submitted() })
    const entry = { campaignId: 'c', personId: 'p', command: { body }, photos: [] } as never
    expect(draftOf(entry, { commandId: 'd', name: '王秀英', region: 'r' })).toMatchObject({
      readBackFrom: at(0),
      readBackAt: at(30),
    })
  })
})
