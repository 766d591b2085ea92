import type { Scenario } from '../scenario'

export const confirmedAgain: Scenario = {
  name: 'who was visited before the reference date is asked again: unchanged with a tap, changed with a new version, and then locked',
  async play({ county, reviewer, collector, network }) {
    await county.putsTheReferenceDateOnToday()
    await county.imports(['王秀英', '李建国'])
    for (const name of ['王秀英', '李建国']) {
      await county.hasARegistrationOf(name)
      await reviewer.approves(name)
      expect(await county.locks(name)).toBe('registration.reconfirmationDue')
    }
    await collector.signsIn()
    await collector.seesOnTheList('王秀英', 'reconfirm')
    await collector.seesOnTheList('李建国', 'reconfirm')

    await network.fails()
    await collector.confirmsAgain('王秀英')
    await collector.hasUnsent(1)
    expect(await county.locks('王秀英')).toBe('registration.reconfirmationDue')
    await network.recovers()
    await collector.hasUnsent(0)
    expect(await county.locks('王秀英')).toBe('locked')
    await collector.comesBack()
    await collector.seesOnTheList('王秀英', 'locked')

    await collector.hearsOfAChange('李建国', 'medical')
    await collector.changes('family_doctor', 'yes')
    await collector.readsBack()
    await collector.signsWithColleagueAndPerson()
    await collector.finishes()
    await collector.hasUnsent(0)
    expect(await county.answerOf('李建国', 'family_doctor')).toBe('yes')
    await reviewer.approves('李建国')
    expect(await county.locks('李建国')).toBe('locked')
  },
}
