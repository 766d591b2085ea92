import { publishedForm } from '../../../functions/communities/community-editions'
import { sha256 } from '../../../functions/platform/chain'
import type { CommunityForm } from '../../../shared/communities/community'
import { signedContent } from '../../../shared/registrations/interview'
import { base } from '../../shared/forms/community2022/records'
import { a, campaignId, village } from '../../support/people'
import type { Answer } from '../../support/world'
import type { Field } from '../registrations/field'

export const route = '/campaigns/{campaignId}/regions/{region}/community'
export const place = { campaignId, region: village }
export const leader = a('a team leader')
export const reviewer = a('a township reviewer')
export const office = a('the county office')

/** The village of the tests is a 居委会; nobody in it was asked anything yet. */
export const aForm = (answers: object = {}, reasons: CommunityForm['reasons'] = {}): CommunityForm => ({
  edition: publishedForm.hash,
  answers: { ...base.answers, v_kind: 'community', ...answers } as CommunityForm['answers'],
  reasons,
})

export const fills = (field: Field, form = aForm(), baseVersion = 0, by = leader): Promise<Answer> =>
  field.tell(by, `${route}/forms`, place, { baseVersion, form })

export const signs = (field: Field, form = aForm()): Promise<Answer> =>
  field.tell(leader, `${route}/confirmations`, place, {
    ...{ covers: sha256(signedContent(form)), name: '某乙', role: '村委会主任' },
    strokes: [
      [
        [0.1, 0.2, 0],
        [0.4, 0.3, 20],
      ],
    ],
  })

export const reads = async (field: Field, by = leader) => (await field.get(by, route, place)).body

export const reviews = (field: Field, level: 'township' | 'county', decision: object, version = 1): Promise<Answer> =>
  field.tell(level === 'township' ? reviewer : office, `${route}/${level}-reviews`, place, { version, decision })

export const approved = { kind: 'approved' }
export const returned = { kind: 'returned', items: [{ item: 'v_pop', reason: '请核实' }] }

/** The HTTP status, and why if it was refused. */
export const said = ({ status, body }: Answer) => (status === 200 ? 200 : `${status} ${body.code}`)
