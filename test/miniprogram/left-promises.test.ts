import { leftPromises } from './support/left-promises'

const sample = `
  declare const work: () => Promise<number>
  declare const onPress: (listener: () => void) => void
  declare const run: (work: () => unknown) => void
  export function taps(): void {
    void work()
    work()
    work().then(String)
    onPress(work)
    onPress(async () => { await work() })
    onPress(() => void work())
    run(work)
    onPress(() => run(() => work().then(String)))
    work().catch(String)
  }`

describe('promises of the phone', () => {
  let left: readonly string[] = []
  // All types of the phone are worked out once, for both tests.
  beforeAll(() => {
    left = leftPromises('miniprogram/tsconfig.json', 'miniprogram/src', sample)
  }, 300_000)
  const isSample = (line: string) => line.includes('/sample.ts:')

  it('are awaited, returned, caught or given to `run`: none is left to fail unheard', () => {
    expect(left.filter((line) => !isSample(line))).toEqual([])
  })

  it('are found where they are left', () => {
    expect(left.filter(isSample).map((line) => line.replace(/^\S+:(\d+) /, '$1 '))).toEqual([
      '6 void work()',
      '7 work()',
      '8 work().then(String)',
      '9 work',
      '10 async () => { await work() }',
      '11 void work()',
    ])
  })
})
