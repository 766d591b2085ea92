import { editionOf, publishedEdition } from '../../../functions/campaigns/editions'

describe('the published editions', () => {
  it.each(['ed2016', 'ed2018', 'ed2019', 'ed2022'])('%s is found by its hash and compiles', (key) => {
    const { hash = '', plain } = publishedEdition(key) ?? {}
    expect(editionOf(hash)?.plain).toBe(plain)
    expect(editionOf(hash)?.compiled.edition.key).toBe(key)
  })

  it('have hashes of their own', () => {
    const hashes = ['ed2016', 'ed2018', 'ed2019', 'ed2022'].map((key) => publishedEdition(key)?.hash)
    expect(new Set(hashes).size).toBe(4)
  })
})
