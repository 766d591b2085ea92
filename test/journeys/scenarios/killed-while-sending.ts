import type { Scenario } from '../scenario'

export const killedWhileSending: Scenario = {
  name: 'a visit whose receipt is lost with the app is sent again and counted once',
  async play({ county, collector, network }) {
    await county.imports(['郑伟林'])
    await collector.signsIn()
    await collector.opensTheRegistrationOf('郑伟林')
    await collector.answersAsLastYear()
    await collector.takesAHomePhoto()
    await collector.readsBack()
    await collector.signsWithColleagueAndPerson()
    await network.recovers({ losing: 'theReceipt' })
    await collector.finishes()
    await network.hasLostTheReceipt()
    await collector.theAppIsKilled()

    await collector.comesBack()
    await collector.hasUnsent(0)
    await collector.seesOnTheList('郑伟林', 'inReview')
    expect(await county.timesSubmitted('郑伟林')).toBe(1)
    expect(await county.timesSetAside('郑伟林')).toBe(0)
    expect(await county.photosArrived('郑伟林')).toBe(1)
    const figures = await county.figures()
    expect(figures).toMatchObject({ registered: 1, photographed: 1 })
    expect(figures).toEqual(await county.recount())
  },
}
