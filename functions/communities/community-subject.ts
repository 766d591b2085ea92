import { type Community, type CommunityEvent, communityKind, isFilled } from '../../shared/communities/community'
import type { FormContext, SignedContext } from '../../shared/communities/rule'
import type { Context } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { Subject } from '../platform/handle'
import { compiledForm, publishedForm } from './community-editions'
import { knownVillage } from './known-village'

type CommunitySubject<K extends Context> = Subject<Community, CommunityEvent, K>

/** For rules that need no more than the form itself. */
export const communitySubject: CommunitySubject<SignedContext> = {
  kind: communityKind,
  unknown: () => problem('community.unknown'),
  contextOf: async (context) => ({ ...context, digest: sha256 }),
}

/** For rules that look at the answers: with the village's persons, last year's form and the form's own edition. */
export const checkedSubject = (
  needs: Pick<Dependencies, 'journal' | 'views' | 'campaigns' | 'log'>,
): CommunitySubject<FormContext> => ({
  ...communitySubject,
  contextOf: async (context, community, stream) => {
    const [, campaignId = '', region = ''] = stream.split('#')
    const { hash, plain } = editionOf(community)
    const edition = compiledForm({ hash, plain })
    return {
      ...context,
      ...(await knownVillage(needs, campaignId, region)),
      ...{ edition, editionHash: hash, content: plain },
    }
  },
})

/** A form keeps the edition it was filled with. */
export const editionOf = (community: Community) =>
  isFilled(community) ? { hash: community.form.edition, plain: community.content } : publishedForm
