import type { communityRoutes } from '../../shared/communities/communities.routes'
import { communityStream } from '../../shared/communities/community'
import { confirmCommunity } from '../../shared/communities/confirm-community'
import { fillCommunity } from '../../shared/communities/fill-community'
import { lockCommunity } from '../../shared/communities/lock-community'
import { reviewCommunity } from '../../shared/communities/review-community'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { assertVillage } from './assert-village'
import { checkedSubject, communitySubject } from './community-subject'
import { listCommunities } from './list-communities'
import { readCommunity } from './read-community'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'views' | 'campaigns' | 'regions' | 'log'>

export function communityUseCases(needs: Needs): UseCases<typeof communityRoutes> {
  const { handle } = needs
  const checked = checkedSubject(needs)
  const streamOf = ({ campaignId, region }: { campaignId: string; region: string }) =>
    communityStream(campaignId, region)

  return {
    'GET /campaigns/{campaignId}/regions/{region}/communities': listCommunities(needs),
    'GET /campaigns/{campaignId}/regions/{region}/community': readCommunity(needs),

    'POST /campaigns/{campaignId}/regions/{region}/community/forms': async (request) => {
      const { region } = request.params
      await assertVillage(needs, region)
      return handle(checked, fillCommunity, streamOf(request.params), { ...request, region })
    },
    'POST /campaigns/{campaignId}/regions/{region}/community/confirmations': (request) =>
      handle(communitySubject, confirmCommunity, streamOf(request.params), request),
    'POST /campaigns/{campaignId}/regions/{region}/community/township-reviews': (request) =>
      handle(communitySubject, reviewCommunity('township'), streamOf(request.params), request),
    'POST /campaigns/{campaignId}/regions/{region}/community/county-reviews': (request) =>
      handle(communitySubject, reviewCommunity('county'), streamOf(request.params), request),
    'POST /campaigns/{campaignId}/regions/{region}/community/locks': (request) =>
      handle(checked, lockCommunity, streamOf(request.params), request),
  }
}
