import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Ask } from '../../api/ask'
import type { Outcome } from '../../api/outcome'
import type { DocumentStore } from '../../platform/stores'

export type IssuedLink = AnswerOf<Api['POST /campaigns/{campaignId}/registrations/{personId}/links']>

export interface LinkNeeds {
  readonly documents: DocumentStore
  readonly ask: Ask
  newId(): Promise<string>
}

/**
 * One link for one version of the record. Only the command's id stays on the phone: asking again with it gives the same
 * link, also after a lost reply, and whoever finds the phone finds no link.
 */
export async function issueLink(
  { documents, ask, newId }: LinkNeeds,
  registration: { readonly campaignId: string; readonly personId: string },
  version: number,
  fresh = false,
): Promise<Outcome<IssuedLink>> {
  const key = `link/${registration.personId}`
  const kept = await documents.get<{ readonly commandId: string; readonly version: number }>(key)
  const commandId = kept && kept.version === version && !fresh ? kept.commandId : await newId()
  await documents.put(key, { commandId, version })
  const { campaignId, personId } = registration
  return ask('POST /campaigns/{campaignId}/registrations/{personId}/links', {
    params: { campaignId, personId },
    body: { commandId, channel: 'screen' },
  })
}
