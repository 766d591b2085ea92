import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { type Office, offices } from '../../../../shared/campaigns/extension'

export type Extension = AnswerOf<Api['GET /campaigns/{campaignId}/extensions']>['rows'][number]

/** Offices whose word is not recorded, in the order in which they are asked. */
export const missingOffices = ({ approvals }: Pick<Extension, 'approvals'>): readonly Office[] =>
  offices.filter((office) => approvals[office] === undefined)
