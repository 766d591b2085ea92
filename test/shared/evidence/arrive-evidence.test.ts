import { arriveEvidence } from '../../../shared/evidence/arrive-evidence'
import { commandId, context, inSituation, outcomeOf, situations } from '../registrations/cases'

const hash = 'e'.repeat(64)
const arrived = { commandId, kind: 'arrived', hash, key: 'evidence/x.jpg', width: 320, height: 240 } as const
const refused = { commandId, kind: 'refused', hash, because: 'otherBytes' } as const

it.each(situations)('a photo may arrive at any time: %s', (situation) => {
  const unknown = situation === 'unknown' ? 'registration.unknown' : undefined
  expect(outcomeOf(() => arriveEvidence(inSituation(situation), arrived, context()))).toBe(
    unknown ?? 'evidence.arrived',
  )
  expect(outcomeOf(() => arriveEvidence(inSituation(situation), refused, context()))).toBe(
    unknown ?? 'evidence.refused otherBytes',
  )
})

it('says where the photo lies and how large it is, or why there is none', () => {
  expect(arriveEvidence(inSituation('rostered'), arrived, context())).toEqual([
    { type: 'evidence.arrived', hash, key: 'evidence/x.jpg', width: 320, height: 240 },
  ])
  expect(arriveEvidence(inSituation('rostered'), refused, context())).toEqual([
    { type: 'evidence.refused', hash, because: 'otherBytes' },
  ])
})
