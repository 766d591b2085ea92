import { createHash } from 'node:crypto'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../../shared/forms/evaluate'

describe('ed2022', () => {
  it('is word for word what campaigns have been opened with', () => {
    const hash = createHash('sha256').update(JSON.stringify(ed2022)).digest('hex')
    expect(hash).toBe('55e719fbc3f308a7ef5ceaaf34dc7ef7c52488e081649802dbdbb367af75f983')
  })

  it('survives the way to the phone as JSON', () => {
    expect(JSON.parse(JSON.stringify(ed2022))).toEqual(ed2022)
    expect(() => compileEdition(JSON.parse(JSON.stringify(ed2022)))).not.toThrow()
  })

  it('closes everything but header, status block and note when somebody cannot be registered (H09)', () => {
    const { asked } = evaluate(compileEdition(ed2022), {
      answers: { status_code: 'dead' },
      facts: { age: 70, dtype: 'limb', grade: 1, sex: 'male', region_code: '990001001001' },
    })
    expect(asked.slice(asked.indexOf('multi_disabled_no') + 1)).toEqual([
      'status_code',
      'death_date',
      'death_source',
      'death_informant',
      'note',
    ])
  })
})
