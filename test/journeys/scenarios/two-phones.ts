import type { Scenario } from '../scenario'

export const twoPhones: Scenario = {
  name: 'of two visits at once the first counts, and the second is kept whole beside it',
  async play({ county, collector, colleague }) {
    await county.imports(['吴玉兰'])
    for (const visitor of [collector, colleague]) {
      await visitor.signsIn()
      await visitor.opensTheRegistrationOf('吴玉兰')
      await visitor.answersAsLastYear()
      await visitor.takesAHomePhoto()
      await visitor.readsBack()
      await visitor.signsWithColleagueAndPerson()
    }
    for (const visitor of [collector, colleague]) {
      await visitor.finishes()
      await visitor.hasUnsent(0)
    }

    expect(await county.timesSubmitted('吴玉兰')).toBe(1)
    expect(await county.timesSetAside('吴玉兰')).toBe(1)
    const figures = await county.figures()
    expect(figures).toMatchObject({ due: 1, registered: 1 })
    expect(figures).toEqual(await county.recount())
  },
}
