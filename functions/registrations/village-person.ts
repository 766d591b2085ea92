import type { Actor } from '../../shared/access/permissions'
import { countyOf } from '../../shared/access/region'
import { ageOn } from '../../shared/forms/age'
import type { CompiledEdition } from '../../shared/forms/edition'
import { type ChangedAnswer, changedAnswers } from '../../shared/registrations/compare-years'
import { type Interview, statusOf } from '../../shared/registrations/interview'
import type { Registration } from '../../shared/registrations/registration'
import { isOwnWork } from '../../shared/registrations/return-registration'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { Dependencies } from '../dependencies'
import { openTexts } from '../platform/sealed-texts'
import { openDisplay } from './display'
import { doubtsOf } from './doubts'
import { findingsOf, type ReadAmong } from './findings-of'
import { maskedValue } from './mask-answers'
import { openInterview } from './private-answers'
import type { AmongNeighbours } from './read-neighbours'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>
type Visited = Extract<Registration, { readonly interview: Interview }>

interface Known {
  readonly actor: Actor
  readonly personId: string
  readonly seq: number
  readonly registration: Visited
  readonly among: AmongNeighbours
}

/** One person of the village page: what is as last year and in no doubt is left out. */
export async function villagePerson(
  needs: Needs,
  campaign: OpenCampaign,
  { actor, personId, seq, registration, among }: Known,
) {
  const { campaignId, inForce } = campaign
  const { region, facts, state, display, confirmation, evidence } = registration
  const place = { campaignId, county: countyOf(region), personId }
  const interview = await openInterview(needs, place, registration.interview)
  const edition = (await needs.campaigns.edition(campaignId, interview.edition))?.compiled
  const prior = await openTexts(needs.sealer, place, registration.prior)
  const { name } = await openDisplay(needs, place.county, personId, display)
  return {
    ...{ personId, seq, name, sex: facts.sex, age: ageOn(inForce.referenceDate, facts.birthDate), state },
    ...{ version: interview.version, submittedAt: interview.submittedAt, edition: interview.edition },
    hasPrior: prior !== undefined,
    changes: changesOf(edition, interview, prior),
    doubts: doubtsOf(registration, inForce).filter((doubt) => !doubt.includes('@')),
    findings: villageFindings(edition, campaign, registration, {
      interview,
      among: await among(personId, registration),
    }),
    disputed: confirmation.kind === 'disputed' ? confirmation.items.map(({ item }) => item) : [],
    photosAwaited: interview.photos.filter(({ hash }) => evidence[hash] === undefined).length,
    confirmation: confirmation.kind,
    ownWork: isOwnWork(interview, actor.id),
  }
}

/** Compared whole, shown masked: a private answer that changed is seen to have changed, and no more (T12). */
function changesOf(edition: CompiledEdition | undefined, interview: Interview, prior: Visited['prior']) {
  const changes = changedAnswers(interview.answers, prior)
  // Of a claim nobody asked the rest: what is missing because of it is no change.
  const shown = statusOf(interview) === 'normal' ? changes : changes.filter(({ now }) => now !== undefined)
  // Last year's names and numbers are kept nowhere: that they are there this year says nothing.
  const isKnownToChange = ({ item, change }: ChangedAnswer) =>
    change !== 'added' || !edition?.itemsByKey.get(item)?.item.private
  return shown.filter(isKnownToChange).map(({ item, change, before, now }) => ({
    ...{ item, change },
    ...(before === undefined ? {} : { before: maskedValue(edition, item, before) }),
    ...(now === undefined ? {} : { now: maskedValue(edition, item, now) }),
  }))
}

/** What the checks find, each with the collector's reason; and reasons whose check finds nothing any more. */
function villageFindings(
  edition: CompiledEdition | undefined,
  campaign: OpenCampaign,
  registration: Visited,
  { interview, among }: ReadAmong,
) {
  const found = edition ? findingsOf(edition, campaign, registration, { interview, among }) : []
  const named = new Set(found.map(({ check, item }) => `${check}@${item}`))
  const left = Object.entries(interview.reasons).filter(([name]) => !named.has(name))
  return [
    ...found.map((finding) => ({ ...finding, reason: interview.reasons[`${finding.check}@${finding.item}`] })),
    ...left.map(([name, reason]) => {
      const [check = '', item = ''] = name.split('@')
      return { item, check, kind: 'soft' as const, reason }
    }),
  ]
}
