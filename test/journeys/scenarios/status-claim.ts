import type { Scenario } from '../scenario'

export const statusClaim: Scenario = {
  name: 'a death is claimed by one, confirmed by another, decided by the county, and only then leaves the denominator',
  async play({ county, leader, collector }) {
    await county.imports(['黄海明', '周秀兰'])
    await collector.signsIn()
    await collector.opensTheRegistrationOf('黄海明')
    await collector.claimsHerDeath()
    await collector.readsBack()
    await collector.signsWithColleague()
    await collector.finishes()
    await collector.hasUnsent(0)
    expect(await county.stateOf('黄海明')).toBe('statusClaimed')
    expect(await county.figures()).toMatchObject({ due: 2, registered: 0 })

    await leader.confirmsTheStatusOf('黄海明')
    expect(await county.stateOf('黄海明')).toBe('countyVerify')
    await county.accepts('黄海明', '与民政部门殡葬信息一致')
    await collector.comesBack()
    await collector.seesOnTheList('黄海明', 'settled')

    const figures = await county.figures()
    expect(figures).toMatchObject({ due: 1, registered: 0 })
    expect(figures).toEqual(await county.recount())
  },
}
