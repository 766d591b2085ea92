import type { Scenario } from '../scenario'

export const oneOpener: Scenario = {
  name: 'a link opens for its first opener only, and for nobody after five wrong numbers',
  async play({ county, reviewer, resident, stranger }) {
    await county.imports(['陈丽华', '杨志强'])
    await county.hasARegistrationOf('陈丽华')
    await county.hasARegistrationOf('杨志强')

    const link = await reviewer.makesALinkFor('陈丽华')
    await resident.opensTheLink(link)
    await resident.seesWhoIsAsking()
    await stranger.opensTheLink(link)
    await stranger.seesTheNeutralPage()
    await resident.opensTheLink(link)
    await resident.matches('陈丽华')
    await resident.saysRightToTheRest()
    await resident.signs()

    const guessed = await reviewer.makesALinkFor('杨志强')
    await stranger.opensTheLink(guessed)
    await stranger.triesWrongNumbers(5)
    await stranger.seesTheNeutralPage()
    await stranger.opensTheLink(guessed)
    await stranger.seesTheNeutralPage()

    const figures = await county.figures()
    expect(figures).toMatchObject({ due: 2, registered: 2, confirmed: 1 })
    expect(figures).toEqual(await county.recount())
  },
}
