import { compiledEdition, publishedEdition } from '../../../functions/campaigns/editions'
import type { PublishedEdition } from '../../../shared/campaigns/open-campaign'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { extended } from '../../../shared/forms/extended'

const keys = ['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026']

describe('the published editions', () => {
  it.each(keys)('%s compiles, once for its hash', (key) => {
    const { hash, plain } = publishedEdition(key) as PublishedEdition
    expect(compiledEdition(hash, plain).edition.key).toBe(key)
    expect(compiledEdition(hash, plain)).toBe(compiledEdition(hash, plain))
  })

  it('have hashes of their own', () => {
    expect(new Set(keys.map((key) => publishedEdition(key)?.hash)).size).toBe(keys.length)
  })

  it.each(keys)('%s has modules that compile with it, or none', (key) => {
    const published = publishedEdition(key)
    if (!published) throw new Error(`${key} is published.`)
    expect(published.modules.length > 0).toBe(key === 'ed2026')
    for (const extra of published.modules) expect(() => compileEdition(extended(published.plain, extra))).not.toThrow()
  })
})
