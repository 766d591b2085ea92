import { versionOf } from '../../../shared/communities/community'
import { confirmCommunity } from '../../../shared/communities/confirm-community'
import { fillCommunity } from '../../../shared/communities/fill-community'
import { lockCommunity } from '../../../shared/communities/lock-community'
import { type ReviewCommunity, reviewCommunity } from '../../../shared/communities/review-community'
import { aForm, commandId, context, inSituation, outcomeOf, type Situation, signatureOf, situations } from './cases'

const yes = { kind: 'approved' } as const
const no = { kind: 'returned', items: [{ item: 'whole', reason: '请核实' }] } as const
const reviewed = (level: 'township' | 'county', decision: ReviewCommunity['decision']) => (situation: Situation) =>
  outcomeOf(() =>
    reviewCommunity(level)(inSituation(situation), { commandId, version: 1, decision }, context({ by: level })),
  )

/** What each rule says in each situation, for somebody who had no part in it. */
const rules = {
  fill: (situation: Situation) => {
    const community = inSituation(situation)
    const command = { commandId, baseVersion: versionOf(community), form: aForm() }
    return outcomeOf(() => fillCommunity(community, command, context()))
  },
  confirm: (situation: Situation) =>
    outcomeOf(() => confirmCommunity(inSituation(situation), { commandId, ...signatureOf() }, context())),
  townshipApproves: reviewed('township', yes),
  townshipReturns: reviewed('township', no),
  countyApproves: reviewed('county', yes),
  countyReturns: reviewed('county', no),
  lock: (situation: Situation) =>
    outcomeOf(() => lockCommunity(inSituation(situation), { commandId, version: 1 }, context({ by: 'county' }))),
}

const back = ['returned by the township', 'returned by the county'] as const
const table: Readonly<Record<keyof typeof rules, { does: string; where: readonly Situation[]; otherwise: string }>> = {
  fill: {
    does: 'community.filled',
    where: ['prefilled', 'filled', 'townshipReview', ...back],
    otherwise: 'community.underReview',
  },
  confirm: { does: 'community.confirmed', where: ['filled'], otherwise: 'community.notFilled' },
  townshipApproves: { does: 'community.approved', where: ['townshipReview'], otherwise: 'community.notUnderReview' },
  townshipReturns: { does: 'community.returned', where: ['townshipReview'], otherwise: 'community.notUnderReview' },
  countyApproves: { does: 'community.approved', where: ['countyReview'], otherwise: 'community.notUnderReview' },
  countyReturns: {
    does: 'community.returned',
    where: ['countyReview', 'approved'],
    otherwise: 'community.notUnderReview',
  },
  lock: { does: 'community.locked', where: ['approved'], otherwise: 'community.notUnderReview' },
}

const cases = (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) =>
  (Object.keys(situations) as Situation[]).map((situation) => [rule, situation] as const),
)

it.each(cases)('%s, %s', (rule, situation) => {
  const { does, where, otherwise } = table[rule]
  const refusal = situation === 'locked' ? 'community.locked' : otherwise
  expect(rules[rule](situation)).toBe(where.includes(situation) ? does : refusal)
})

describe('filling', () => {
  const fill = (
    answers: object,
    reasons = {},
    changes: Parameters<typeof context>[0] = {},
    situation: Situation = 'prefilled',
  ) =>
    outcomeOf(() => {
      const community = inSituation(situation)
      const command = { commandId, baseVersion: versionOf(community), form: aForm(answers, reasons) }
      return fillCommunity(community, command, context(changes))
    })

  it('is stopped by a hard check', () => {
    expect(fill({ v_commissioners_disabled: 3 })).toBe('interview.hasErrors')
  })

  it('needs a reason for a soft one, and takes it', () => {
    expect(fill({ v_pop: 9000 })).toBe('interview.reasonsMissing')
    expect(fill({ v_pop: 9000 }, { 'V03@v_pop': ' ' })).toBe('interview.reasonsMissing')
    expect(fill({ v_pop: 9000 }, { 'V03@v_pop': '新建了两个小区' })).toBe('community.filled')
  })

  it('compares with the persons and with last year as the server knows them', () => {
    const known = context().known
    expect(
      fill({ v_home_service: 'no' }, {}, { known: { ...known, facts: { ...known.facts, persons_cared_at_home: 0 } } }),
    ).toBe('community.filled')
    expect(fill({ v_home_service: 'no' })).toBe('interview.reasonsMissing')
    expect(fill({ v_pop: 9000 }, {}, { known: { ...known, prior: undefined } })).toBe('community.filled')
  })

  it('keeps to the county’s pay floor', () => {
    const known = { ...context().known, settings: { commissioner_pay_least: 300 } }
    expect(fill({ v_commissioner_pay: 200 })).toBe('community.filled')
    expect(fill({ v_commissioner_pay: 200 }, {}, { known })).toBe('interview.reasonsMissing')
  })

  it('is of the edition the form keeps, and begins where the phone saw it', () => {
    const form = { ...aForm(), edition: 'e'.repeat(64) }
    expect(
      outcomeOf(() => fillCommunity(inSituation('prefilled'), { commandId, baseVersion: 0, form }, context())),
    ).toBe('interview.otherEdition')
    const stale = { commandId, baseVersion: 0, form: aForm() }
    expect(outcomeOf(() => fillCommunity(inSituation('filled'), stale, context()))).toBe('community.otherVersion')
  })

  it('is of a village and of nothing larger', () => {
    expect(fill({}, {}, { region: '990001001' })).toBe('region.unknown')
  })

  it('counts versions', () => {
    const events = fillCommunity(inSituation('townshipReview'), { commandId, baseVersion: 1, form: aForm() }, context())
    expect(events).toMatchObject([{ form: { version: 2, filledBy: 'leader', filledAt: '2026-10-20T03:00:00.000Z' } }])
  })
})

describe('the committee’s confirmation', () => {
  it('covers exactly what was filled', () => {
    const other = signatureOf(aForm({ v_pop: 1999 }))
    expect(outcomeOf(() => confirmCommunity(inSituation('filled'), { commandId, ...other }, context()))).toBe(
      'community.confirmationOutdated',
    )
    const reasoned = signatureOf(aForm({}, { 'V03@v_pop': '核实过' }))
    expect(outcomeOf(() => confirmCommunity(inSituation('filled'), { commandId, ...reasoned }, context()))).toBe(
      'community.confirmationOutdated',
    )
  })
})

describe('a review', () => {
  const approve = (by: string, version: number) =>
    outcomeOf(() =>
      reviewCommunity('township')(
        inSituation('townshipReview'),
        { commandId, version, decision: yes },
        context({ by }),
      ),
    )

  it('is not of one’s own work, nor of a version nobody saw', () => {
    expect(approve('leader', 1)).toBe('review.ownWork')
    expect(approve('township', 2)).toBe('community.otherVersion')
  })
})

describe('locking', () => {
  const lock = (changes: Parameters<typeof context>[0], version = 1) =>
    outcomeOf(() =>
      lockCommunity(inSituation('approved'), { commandId, version }, context({ by: 'county', ...changes })),
    )

  it('is of the version the county saw', () => {
    expect(lock({}, 2)).toBe('community.otherVersion')
  })

  it('waits for every person of the village', () => {
    expect(lock({ openPersons: 1 })).toBe('community.personsOpen')
    expect(lock({ openPersons: 0 })).toBe('community.locked')
  })

  it('looks at the persons’ final answers once more', () => {
    const known = context().known
    const facts = { ...known.facts, persons_in_public_posts: 3 }
    expect(lock({ known: { ...known, facts } })).toBe('interview.reasonsMissing')
  })
})
