import { messages as en } from '../../console/src/messages.en'
import { messages as zh } from '../../console/src/messages.zh'
import { catalogue } from '../../shared/problems'

type Tree = { readonly [key: string]: unknown }

/** Every path of a table of sentences with what stands there; a function counts as its own text. */
const leaves = (tree: Tree, at = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value as Tree, `${at}${key}.`) : [[`${at}${key}`, value]],
  )

const mayBeEmpty = /^(record\.changes\.(same|noPrior)|campaign\.hints\.(switch|choice|text))$/

describe('the sentences of the console', () => {
  it.each([
    ['Chinese', zh],
    ['English', en],
  ])('are all written in %s', (_, table) => {
    const empty = leaves(table).filter(([path, value]) => value === '' && !mayBeEmpty.test(path))
    expect(empty).toEqual([])
  })

  it('stand in the same places in both languages', () => {
    const paths = (table: Tree) =>
      leaves(table)
        .map(([path]) => path)
        .sort()
    expect(paths(en)).toEqual(paths(zh))
  })

  it('say for every refusal what happened and what to do', () => {
    for (const table of [zh, en]) {
      for (const code of Object.keys(catalogue)) {
        const sentence = table.problems[code as keyof typeof table.problems]
        expect(sentence.what.length).toBeGreaterThan(4)
        expect(sentence.next.length).toBeGreaterThan(4)
      }
    }
  })

  it('are not left in Chinese in the English table', () => {
    const chinese = leaves(en).filter(
      ([path, value]) =>
        typeof value === 'string' && /\p{Script=Han}/u.test(value) && path !== 'campaign.documentExample',
    )
    expect(chinese).toEqual([])
  })
})
