import { type CommunityEvent, communityKind, isFilled } from '../../shared/communities/community'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import { communityRow } from './community-row'

/** Made from the whole stream, as every row is. */
export const projectCommunityRow =
  ({ journal, views }: Pick<Dependencies, 'journal' | 'views'>) =>
  async (stream: string): Promise<void> => {
    const entries = await journal.read<CommunityEvent>(stream)
    const community = fold(communityKind, entries)
    if (!isFilled(community)) return

    const [, campaignId = ''] = stream.split('#')
    await views.advance(keys.communityRow(campaignId, community.region), communityRow(community, entries.length))
  }
