import type { communityRoutes } from '../../shared/communities/communities.routes'
import {
  type Community,
  type CommunityEvent,
  communityKind,
  communityStream,
  isFilled,
  versionOf,
} from '../../shared/communities/community'
import { type CommunityKnown, communityInput } from '../../shared/communities/community-input'
import { evaluate } from '../../shared/forms/evaluate'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { readTeam } from '../registrations/read-team'
import { assertVillage } from './assert-village'
import { compiledForm } from './community-editions'
import { editionOf } from './community-subject'
import { knownVillage } from './known-village'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'campaigns' | 'regions' | 'log'>
type ReadCommunity = UseCases<typeof communityRoutes>['GET /campaigns/{campaignId}/regions/{region}/community']

/** All that leader and reviewers need of one village's form; the leader's phone keeps it for where there is no network. */
export const readCommunity =
  (needs: Needs): ReadCommunity =>
  async ({ params: { campaignId, region } }) => {
    await assertVillage(needs, region)
    const entries = await needs.journal.read<CommunityEvent>(communityStream(campaignId, region))
    const community = fold(communityKind, entries)
    const { known, openPersons } = await knownVillage(needs, campaignId, region)
    const { hash, plain } = editionOf(community)
    return {
      ...{ region, state: community.state, seq: entries.length, version: versionOf(community), openPersons },
      regionNames: await needs.regions.namesOf(region),
      ...{ edition: hash, content: plain, ...known },
      ...(await filledPart(needs, community, known)),
      returned: community.state === 'returned' ? community.items : [],
      history: entries.map(({ seq, at, by, events, hash: entry }) => {
        return { seq, at, by, hash: entry, events: events.map(({ type }) => type) }
      }),
    }
  }

async function filledPart(needs: Needs, community: Community, known: CommunityKnown) {
  if (!isFilled(community)) return { findings: [] }
  const { form, region } = community
  const team = await readTeam(needs, region)
  return {
    form,
    filledByName: team.find(({ staffId }) => staffId === form.filledBy)?.name,
    findings: findingsOf(community, known),
    ...('confirmation' in community ? { confirmation: community.confirmation } : {}),
  }
}

function findingsOf(community: Exclude<Community, { state: 'prefilled' }>, known: CommunityKnown) {
  const isConfirmed = 'confirmation' in community
  const input = communityInput(known, { ...community.form, isConfirmed })
  return evaluate(compiledForm(editionOf(community)), input).findings.map(({ item, check, kind, reviewerSays }) => {
    return { item, check, kind, says: reviewerSays }
  })
}
