import type { SubmittedInterview } from '../../../shared/registrations/interview'
import { versionOf } from '../../../shared/registrations/registration'
import { submitInterview } from '../../../shared/registrations/submit-interview'
import {
  after,
  aSitting,
  aStatusSitting,
  collector,
  commandId,
  context,
  inHaste,
  inSituation,
  outcomeOf,
  type Situation,
  second,
  signedAgain,
  situations,
  strokes,
  withAnswers,
  withReasons,
} from './cases'

const submitting = (situation: Situation, interview: SubmittedInterview, offset = 0) => {
  const registration = inSituation(situation)
  const baseVersion = versionOf(registration) + offset
  return outcomeOf(() => submitInterview(registration, { commandId, baseVersion, interview }, context()))
}

const accepted = 'interview.submitted'
const outcomes: Readonly<Record<Situation, { readonly right: string; readonly other: string }>> = {
  unknown: { right: 'registration.unknown', other: 'registration.unknown' },
  rostered: { right: accepted, other: 'interview.setAside otherVersion' },
  attempted: { right: accepted, other: 'interview.setAside otherVersion' },
  'attempted, not accepted': { right: accepted, other: 'interview.setAside otherVersion' },
  townshipReview: { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  'townshipReview, disputed': { right: accepted, other: 'interview.setAside otherVersion' },
  returned: { right: accepted, other: 'interview.setAside otherVersion' },
  sectionRelease: { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  'sectionRelease, disputed': { right: accepted, other: 'interview.setAside otherVersion' },
  statusClaimed: { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  countyVerify: { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  'countyVerify, disagreed': { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  settled: { right: 'interview.setAside underReview', other: 'interview.setAside otherVersion' },
  locked: { right: 'interview.setAside locked', other: 'interview.setAside locked' },
  'locked, disputed': { right: 'interview.setAside locked', other: 'interview.setAside locked' },
}

describe('a submitted interview', () => {
  it.each(situations)('is taken or kept by the state: %s', (situation) => {
    const { right, other } = outcomes[situation]
    expect(submitting(situation, aSitting())).toBe(right)
    expect(submitting(situation, aSitting(), 1)).toBe(other)
    expect(submitting(situation, aSitting(), -1)).toBe(other)
  })

  it('takes the next version, who collected it, and the server’s time', () => {
    const interview = aSitting()
    const [event] = submitInterview(inSituation('returned'), { commandId, baseVersion: 1, interview }, context())
    expect(event).toEqual({
      type: accepted,
      interview: { ...interview, version: 2, collectedBy: 'collector', submittedAt: '2026-10-02T03:00:00.000Z' },
    })
  })

  it('never takes a number that an interview had before, also when that one was decided not to hold', () => {
    const again = inSituation('attempted, not accepted')
    expect(versionOf(again)).toBe(1)
    expect(
      outcomeOf(() => submitInterview(again, { commandId, baseVersion: 0, interview: aSitting() }, context())),
    ).toBe('interview.setAside otherVersion')
    const events = submitInterview(again, { commandId, baseVersion: 1, interview: aSitting() }, context())
    expect(versionOf(after(again, events))).toBe(2)
  })

  it('is set aside whole, also when it is incomplete: it was made, and a person decides', () => {
    const interview = withAnswers(aSitting(), { edu_level: undefined })
    const command = { commandId, baseVersion: 0, interview }
    const [event] = submitInterview(inSituation('locked'), command, context())
    expect(event).toEqual({ type: 'interview.setAside', because: 'locked', interview, by: 'collector' })
  })

  const notHers: readonly [string, (sitting: SubmittedInterview) => SubmittedInterview, string][] = [
    [
      'empty',
      (sitting) => signedAgain({ ...sitting, answers: {}, reasons: {}, provenance: {} }),
      'interview.hasErrors',
    ],
    [
      'unsigned',
      (sitting) => ({ ...sitting, signatures: { covers: 'x', collectors: [] } }),
      'interview.signatureOutdated',
    ],
    [
      'signed by others',
      (sitting) => ({
        ...sitting,
        signatures: {
          ...sitting.signatures,
          collectors: ['x', 'y'].map((staffId) => ({ staffId, name: staffId, strokes: strokes() })),
        },
      }),
      'interview.unsigned',
    ],
    [
      'made with a form nobody published',
      (sitting) => signedAgain({ ...sitting, edition: 'b'.repeat(64) }),
      'interview.otherEdition',
    ],
  ]
  it.each(notHers)('is refused and not set aside: %s', (_, change, expected) => {
    for (const situation of ['locked', 'settled', 'townshipReview'] as const)
      expect(submitting(situation, change(aSitting()))).toBe(expected)
  })

  it('dies with its signatures at any edit of an answer, a reason or the edition', () => {
    const sitting = aSitting()
    const edits: readonly SubmittedInterview[] = [
      { ...sitting, answers: { ...sitting.answers, family_doctor: 'no', x: 1 } },
      { ...sitting, reasons: { ...sitting.reasons, 'S01@x': '后来补的' } },
      { ...sitting, edition: 'b'.repeat(64) },
    ]
    for (const edited of edits) expect(submitting('rostered', edited)).toBe('interview.signatureOutdated')
  })

  it('has the same signed content in whatever order its answers were given', () => {
    const sitting = aSitting()
    const reversed = Object.fromEntries(Object.entries(sitting.answers).reverse())
    expect(submitting('rostered', { ...sitting, answers: reversed })).toBe(accepted)
  })

  const touched = [
    [
      [0.5, 0.5, 0],
      [0.5, 0.5, 8],
    ],
  ] as const
  const signatures: readonly [string, Partial<SubmittedInterview['signatures']>, string][] = [
    ['no collector', { collectors: [] }, 'interview.unsigned'],
    ['one collector, where one is asked for', { collectors: [{ ...collector, strokes: strokes() }] }, accepted],
    [
      'one collector, and another one who only touched the pad',
      {
        collectors: [
          { ...collector, strokes: strokes() },
          { ...second, strokes: touched },
        ],
      },
      accepted,
    ],
    [
      'two others',
      { collectors: ['x', 'y'].map((staffId) => ({ staffId, name: 'x', strokes: strokes() })) },
      'interview.unsigned',
    ],
    [
      'the second collector first',
      { collectors: [second, collector].map((who) => ({ ...who, strokes: strokes() })) },
      accepted,
    ],
    ['a person who only touched the pad', { person: { kind: 'self', strokes: touched } }, 'interview.unsigned'],
    ['nobody for the person', { person: undefined as never }, 'interview.unsigned'],
    [
      'somebody for her',
      { person: { kind: 'proxy', name: '某', relation: '兄弟', reason: '不会写字', strokes: strokes() } },
      accepted,
    ],
  ]
  it.each(signatures)('signed by %s', (_, changes, expected) => {
    const sitting = aSitting()
    const changed = signedAgain({ ...sitting, signatures: { ...sitting.signatures, ...changes } })
    // A proxy is a soft doubt of its own, which a reason must answer.
    expect(submitting('rostered', withReasons(changed))).toBe(expected)
  })

  const withSecond = (staffId: string, sitting = aSitting()): SubmittedInterview => {
    const [first] = sitting.signatures.collectors
    const other = { staffId, name: second.name, strokes: strokes() }
    return { ...sitting, signatures: { ...sitting.signatures, collectors: first ? [first, other] : [other] } }
  }

  it.each([
    ['second', accepted],
    ['elsewhere', 'interview.strangerSigned'],
    ['b7d5a1de-0000-4000-8000-000000000000', 'interview.strangerSigned'],
  ])('counts a second pen of an account that held the village, and no other: %s', (staffId, expected) => {
    expect(submitting('rostered', withSecond(staffId))).toBe(expected)
  })

  const signedFor = (name: string): SubmittedInterview => {
    const sitting = aSitting()
    const person = { kind: 'proxy', name, relation: '兄弟', reason: '不会写字', strokes: strokes() } as const
    return withReasons({ ...sitting, signatures: { ...sitting.signatures, person } })
  }

  it.each([
    ['王小明', accepted],
    ['登记员甲', 'interview.proxyIsCollector'],
    [' 登 记\u3000员甲 ', 'interview.proxyIsCollector'],
    ['登记员乙', 'interview.proxyIsCollector'],
  ])('is not signed for the person by who registers: %s', (name, expected) => {
    expect(submitting('rostered', signedFor(name))).toBe(expected)
  })

  it('knows the sender by her account, whatever name stands beside her pen', () => {
    const sitting = signedFor('登记员甲')
    const collectors = sitting.signatures.collectors.map((pen) => ({ ...pen, name: '某某' }))
    expect(submitting('rostered', { ...sitting, signatures: { ...sitting.signatures, collectors } })).toBe(
      'interview.proxyIsCollector',
    )
  })

  const contents: readonly [string, (sitting: SubmittedInterview) => SubmittedInterview, string][] = [
    ['is complete', (sitting) => sitting, accepted],
    ['lacks a required answer', (sitting) => withAnswers(sitting, { edu_level: undefined }), 'interview.hasErrors'],
    [
      'answers what nobody asked',
      (sitting) => withAnswers(sitting, { death_date: '2026-01-01' }),
      'interview.hasErrors',
    ],
    ['answers what the certificate says', (sitting) => withAnswers(sitting, { sex: 'male' }), 'interview.hasErrors'],
    ['answers an item of no edition', (sitting) => withAnswers(sitting, { nonsense: 'x' }), 'interview.hasErrors'],
    ['holds an option that is none', (sitting) => withAnswers(sitting, { edu_level: 'wizard' }), 'interview.hasErrors'],
    [
      'says as older phones do why it has no position',
      (sitting) => ({ ...sitting, position: { kind: 'none', reason: '室内没有信号' } }),
      accepted,
    ],
    [
      'has a photo of the door, because hers was refused',
      (sitting) => ({ ...sitting, photos: sitting.photos.map((one) => ({ ...one, door: 'unwilling' })) }),
      accepted,
    ],
    ['has no home photo', (sitting) => ({ ...sitting, photos: [] }), 'interview.hasErrors'],
    ['leaves a doubt without a reason', (sitting) => signedAgain(inHaste(sitting)), 'interview.reasonsMissing'],
    [
      'gives a reason for another doubt',
      (sitting) => signedAgain({ ...inHaste(sitting), reasons: { 'S01@sex': '已核实' } }),
      'interview.reasonsMissing',
    ],
    ['gives a reason of spaces', (sitting) => withReasons(inHaste(sitting), '  '), 'interview.reasonsMissing'],
    ['gives a reason for its doubt', (sitting) => withReasons(inHaste(sitting)), accepted],
    [
      'was made with another edition',
      (sitting) => signedAgain({ ...sitting, edition: 'b'.repeat(64) }),
      'interview.otherEdition',
    ],
  ]
  it.each(contents)('%s', (_, change, expected) => {
    expect(submitting('rostered', change(aSitting()))).toBe(expected)
  })

  it('tells which item and which check, never the answer', () => {
    const interview = withAnswers(aSitting(), { edu_level: 'wizard' })
    const asked = () => submitInterview(inSituation('rostered'), { commandId, baseVersion: 0, interview }, context())
    expect(asked).toThrow(expect.objectContaining({ code: 'interview.hasErrors' }))
    try {
      asked()
    } catch (error) {
      const { details } = error as { details: { findings: object[] } }
      expect(details.findings).toContainEqual({ item: 'edu_level', check: expect.any(String) })
      expect(JSON.stringify(details)).not.toContain('wizard')
    }
  })

  it('that nobody could be registered claims the status, without the person’s signature', () => {
    expect(submitting('rostered', aStatusSitting('dead'))).toBe('interview.submitted + status.claimed')
    const events = submitInterview(
      inSituation('attempted'),
      { commandId, baseVersion: 0, interview: aStatusSitting('refused') },
      context(),
    )
    expect(events[1]).toEqual({ type: 'status.claimed', code: 'refused', by: 'collector' })
    expect(after(inSituation('attempted'), events).state).toBe('statusClaimed')
  })
})
