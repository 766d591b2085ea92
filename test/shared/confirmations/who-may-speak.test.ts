import { giveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { after, inSituation, issued, outcomeOf } from '../registrations/cases'
import { knowing, opening, right, saying } from './saying'

describe('who may speak', () => {
  const aged = (birthDate: string, more: object = {}) => {
    const registration = inSituation('townshipReview', issued)
    if (registration.state === 'unknown') throw new Error('Not rostered.')
    return { ...registration, facts: { ...registration.facts, birthDate }, ...more }
  }
  const twelve = aged('2014-05-01')
  // Fourteen on the very day; the day before she was thirteen.
  const fourteen = aged('2012-10-02')
  const thirteen = aged('2012-10-03')
  const speaks = (who: ReturnType<typeof aged>, relation: string) =>
    outcomeOf(() =>
      giveConfirmation({ linkId: 'link', opening })(who, { ...saying(right).command, relation }, knowing()),
    )

  it('a child’s record is confirmed by her guardian only', () => {
    for (const child of [twelve, thirteen]) {
      expect(speaks(child, 'self')).toBe('confirmation.guardianNeeded')
      expect(speaks(child, 'helper')).toBe('confirmation.guardianNeeded')
      expect(speaks(child, 'relative')).toBe('confirmation.guardianNeeded')
      expect(speaks(child, 'guardian')).toBe('confirmation.given')
    }
  })

  it('from fourteen on her own word confirms, and her guardian’s only with a court paper', () => {
    expect(speaks(fourteen, 'self')).toBe('confirmation.given')
    expect(speaks(fourteen, 'guardian')).toBe('confirmation.heard')
    const courtPaper = { document: '（2026）虚0101民特1号', date: '2026-03-01', by: 'reviewer' }
    expect(speaks(aged('1990-01-01', { courtPaper }), 'guardian')).toBe('confirmation.given')
    expect(speaks(aged('1990-01-01', { courtPaper }), 'self')).toBe('confirmation.given')
  })

  it('her guardian’s word stands beside her own and never instead', () => {
    const give = (before: ReturnType<typeof inSituation>, relation: string) =>
      after(
        before,
        giveConfirmation({ linkId: 'link', opening })(before, { ...saying(right).command, relation }, knowing()),
      )
    const both = give(give(inSituation('townshipReview', issued), 'self'), 'guardian')
    expect(both).toMatchObject({
      confirmation: { kind: 'confirmed', word: { relation: 'self' }, beside: [{ relation: 'guardian' }], words: 2 },
    })
    const other = give(give(inSituation('townshipReview', issued), 'guardian'), 'self')
    expect(other).toMatchObject({
      confirmation: { kind: 'confirmed', word: { relation: 'self' }, beside: [{ relation: 'guardian' }], words: 2 },
    })
  })
})
