import { sha256 } from '../../../functions/platform/chain'
import { masked } from '../../../functions/registrations/mask-answers'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { type SubmittedInterview, signedContent } from '../../../shared/registrations/interview'

it('tells no hash from which a masked telephone could be found by trying', () => {
  const said = { edition: 'ed2022', answers: { phone_mobile: '19900001546' }, reasons: {} }
  const covers = sha256(signedContent(said))
  const interview = { ...said, paradata: {}, signatures: { covers, collectors: [] } } as unknown as SubmittedInterview

  const read = masked(compileEdition(ed2022), interview)
  expect(read.answers.phone_mobile).toBe('199****1546')
  const tries = Array.from({ length: 10_000 }, (_, middle) => `199${String(middle).padStart(4, '0')}1546`)
  const found = tries.filter((phone) =>
    JSON.stringify(read).includes(sha256(signedContent({ ...said, answers: { phone_mobile: phone } }))),
  )
  expect(found).toEqual([])
})
