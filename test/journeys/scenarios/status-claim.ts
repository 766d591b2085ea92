import type { Cast, Scenario } from '../scenario'

export const statusClaim: Scenario = {
  name: 'a death is claimed by one, confirmed by another without a network, decided by the county, and only then leaves the denominator',
  async play(cast) {
    const { county, leader, collector } = cast
    await county.imports(['黄海明', '周秀兰'])
    await claimsADeath(cast, '黄海明')
    expect(await county.stateOf('黄海明')).toBe('statusClaimed')
    expect(await county.figures()).toMatchObject({ due: 2, registered: 0 })

    await leader.signsIn()
    await leader.seesOnTheList('黄海明', 'toConfirm')
    await leader.confirmsTheStatusOf('黄海明')
    await leader.hasUnsent(0)
    expect(await county.stateOf('黄海明')).toBe('countyVerify')
    expect(await county.leaderSaid('黄海明')).toMatchObject({ word: 'confirmed' })
    await county.accepts('黄海明', '与民政部门殡葬信息一致')
    await collector.comesBack()
    await collector.seesOnTheList('黄海明', 'settled')
    expect(await county.figures()).toMatchObject({ due: 1, registered: 0 })

    await county.takesItsDecisionBack('黄海明', '同名同村，看错了人')
    expect(await county.stateOf('黄海明')).toBe('countyVerify')
    expect(await county.figures()).toMatchObject({ due: 2, registered: 0 })
    await county.accepts('黄海明', '再次核对，与殡葬信息一致')

    const figures = await county.figures()
    expect(figures).toMatchObject({ due: 1, registered: 0 })
    expect(figures).toEqual(await county.recount())
  },
}

export const wrongClaim: Scenario = {
  name: 'a wrong claim: the leader disagrees, the county sends somebody again, and the person is registered after all',
  async play(cast) {
    const { county, leader, collector } = cast
    await county.imports(['黄海明'])
    await claimsADeath(cast, '黄海明')

    await leader.signsIn()
    await leader.disagreesWithTheStatusOf('黄海明', '昨天还在地里见过他')
    await leader.hasUnsent(0)
    expect(await county.leaderSaid('黄海明')).toMatchObject({ word: 'disagreed', reason: '昨天还在地里见过他' })
    await county.sendsSomebodyAgain('黄海明', '组长见过本人，请再入户')

    await collector.comesBack()
    await collector.seesOnTheList('黄海明', 'sentBack')
    await collector.seesOnThePageOf('黄海明', '组长见过本人，请再入户')
    await collector.opensTheRegistrationOf('黄海明')
    await collector.answersAsLastYear()
    await collector.takesAHomePhoto()
    await collector.readsBack()
    await collector.signsWithColleagueAndPerson()
    await collector.finishes()
    await collector.hasUnsent(0)
    expect(await county.stateOf('黄海明')).toBe('townshipReview')
    expect(await county.figures()).toMatchObject({ due: 1, registered: 1 })
  },
}

async function claimsADeath({ collector }: Cast, name: string): Promise<void> {
  await collector.signsIn()
  await collector.opensTheRegistrationOf(name)
  await collector.claimsHerDeath()
  await collector.readsBack()
  await collector.signsWithColleague()
  await collector.finishes()
  await collector.hasUnsent(0)
}
