import { describeCases } from '../describe-cases'
import { and, answers, facts, prior } from '../ed2022/records'
import { checkCases } from './cases'
import { compiled, found, items } from './records'

describe('the checks of the community form', () => {
  describeCases({ compiled, cases: checkCases, companions: {}, found })

  it('speak to the leader and to the reviewer, each in a sentence of their own', () => {
    for (const { says, reviewerSays } of items.flatMap(({ checks = [] }) => checks)) {
      expect(says).toMatch(/[，。；？]/)
      expect(says.endsWith('。')).toBe(true)
      expect(reviewerSays.endsWith('。')).toBe(true)
      expect(reviewerSays).not.toBe(says)
    }
  })

  it('name the row of the instrument they come from', () => {
    const refs = items.flatMap(({ key, checks = [] }) => checks.map(({ id, ref }) => [`${id}@${key}`, ref]))
    expect(refs.filter(([, ref]) => !ref)).toEqual([])
  })

  it.each([
    ['village', '199', true],
    ['village', '200', false],
    ['village', '399', false],
    ['village', '400', true],
    ['community', '001', false],
    ['community', '199', false],
    ['community', '200', true],
    ['other', '399', true],
    ['other', '400', false],
  ])('a %s with the code %s: doubted %p', (v_kind, code, isDoubted) => {
    const place = and(answers({ v_kind }), facts({ v_region: `990001001${code}` }))
    expect(found(place)).toEqual(isDoubted ? ['V02@v_kind'] : [])
  })

  it.each([
    'persons_rehabilitated',
    'persons_signed',
    'persons_cared_at_home',
    'persons_joined',
    'persons_in_assisted_jobs',
    'persons_in_public_posts',
  ])('%s that nobody knows finds nothing, whatever the leader says', (key) => {
    const denied = {
      v_family_doctor: 'no',
      v_home_service: 'no',
      v_culture_events: 0,
      v_assist_job: 'no',
      v_public_posts: 0,
    }
    const others = facts({
      persons_signed: 0,
      persons_cared_at_home: 0,
      persons_joined: 0,
      persons_in_assisted_jobs: 0,
      persons_in_public_posts: 0,
    })
    expect(found(answers(denied), others, facts({ [key]: undefined }))).toEqual([])
  })

  it('without a form of last year find no change', () => {
    const noLastYear = prior({ v_pop: undefined, v_households: undefined, v_association: undefined })
    expect(found(noLastYear, answers({ v_pop: 9, v_households: 3, v_association: 'no' }))).toEqual([])
  })

  it('leave a form without the committee’s word open until it is signed', () => {
    expect(found(facts({ v_confirm: undefined }))).toEqual(['required@v_confirm'])
    expect(compiled.itemsByKey.get('v_confirm')?.missing.stage).toBe('signing')
  })
})
