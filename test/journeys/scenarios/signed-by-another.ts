import type { Scenario } from '../scenario'

export const signedByAnother: Scenario = {
  name: 'whoever signs for the person is marked, with her name',
  async play({ county, reviewer, collector }) {
    await county.imports(['刘德福'])
    await collector.signsIn()
    await collector.opensTheRegistrationOf('刘德福')
    await collector.answersAsLastYear()
    await collector.takesAHomePhoto()
    await collector.readsBack()
    await collector.signsWithColleagueAndProxy({
      name: '刘小红',
      relation: '女儿',
      reason: '本人不愿意签字，请女儿代签',
    })
    await collector.finishes()
    await collector.hasUnsent(0)

    expect(await reviewer.seesSignatures('刘德福')).toEqual([
      { label: '赵登记', proxy: false },
      { label: '钱同事', proxy: false },
      { label: '刘**', proxy: true },
    ])
    const figures = await county.figures()
    expect(figures).toMatchObject({ registered: 1, signed: 1, proxy: 1 })
    expect(figures).toEqual(await county.recount())
  },
}
