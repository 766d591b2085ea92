import { randomUUID } from 'node:crypto'
import { signInOnPhone } from '../../../console/cli/demonstration/accounts'
import { sendVisit } from '../../../console/cli/demonstration/field-work'
import { Refused } from '../../../console/cli/demonstration/speaker'
import type { Settings } from '../../../shared/campaigns/settings'
import { beijingDate } from '../../../shared/forms/facts'
import type { County, Reviewer } from '../scenario'
import type { Office } from './county-office'
import { edition, type Known } from './people'
import { countedIn, type RegistrationRecord, recounted } from './recount'

const registration = 'POST /campaigns/{campaignId}/registrations/{personId}' as const

/** Everybody who works at a desk in this county, through the API; a driver with a console on its screen presses the buttons. */
export function desksOf(office: Office, invent: (names: readonly string[]) => readonly Known[]) {
  const { staff, campaignId } = office
  const placeOf = (name: string) => ({ campaignId, personId: office.personIdOf(name) })
  const recordOf = (name: string): Promise<RegistrationRecord> =>
    staff.reviewer.speaker('GET /campaigns/{campaignId}/registrations/{personId}', { params: placeOf(name) })
  const command = () => ({ commandId: randomUUID() })

  const reviewer: Reviewer = {
    async returns(name, item, reason) {
      const params = placeOf(name)
      const { version } = await recordOf(name)
      const body = { ...command(), version, items: [{ item, reason }] }
      await staff.reviewer.speaker(`${registration}/returns`, { params, body })
    },
    async approves(name) {
      const { version, personId } = await recordOf(name)
      const params = { campaignId, personId }
      const body = { ...command(), version }
      await staff.reviewer.speaker(`${registration}/approvals`, { params, body })
    },
    seesSignatures: async (name) => (await recordOf(name)).signatures.map(({ label, proxy }) => ({ label, proxy })),
    async makesALinkFor(name) {
      const body = { ...command(), channel: 'wechat' as const }
      return (await staff.reviewer.speaker(`${registration}/links`, { params: placeOf(name), body })).url
    },
  }

  return { reviewer, county: countyDesk(office, invent, recordOf) }
}

function countyDesk(
  office: Office,
  invent: (names: readonly string[]) => readonly Known[],
  recordOf: (name: string) => Promise<RegistrationRecord>,
): County {
  const { system, staff, campaignId, village } = office
  const { speaker } = staff.county
  let due: readonly Known[] = []
  const timesIn = async (name: string, type: string) =>
    (await recordOf(name)).history.flatMap(({ events }) => events).filter((event) => event === type).length

  return {
    async imports(names) {
      due = invent(names)
      await office.imports(due)
    },
    async hasARegistrationOf(name) {
      const known = due.find(({ person }) => person.name === name)
      if (!known) throw new Error(`${name} is not in this story.`)
      await visitByOthers(office, known)
      await system.settled()
    },
    async accepts(name, reason) {
      const params = { campaignId, personId: office.personIdOf(name) }
      const { version } = await recordOf(name)
      const body = { commandId: randomUUID(), version, decision: 'accepted' as const, reason }
      await speaker(`${registration}/status-decisions`, { params, body })
    },
    async sendsSomebodyAgain(name, reason) {
      const params = { campaignId, personId: office.personIdOf(name) }
      const { version } = await recordOf(name)
      const body = { commandId: randomUUID(), version, decision: 'stillDue' as const, reason }
      await speaker(`${registration}/status-decisions`, { params, body })
    },
    async takesItsDecisionBack(name, reason) {
      const params = { campaignId, personId: office.personIdOf(name) }
      const { reopens = 0 } = await recordOf(name)
      await speaker(`${registration}/status-reopenings`, {
        params,
        body: { commandId: randomUUID(), version: reopens, reason },
      })
    },
    leaderSaid: async (name) => (await recordOf(name)).claim?.leader,
    async putsTheReferenceDateOnToday() {
      const date = beijingDate(new Date().toISOString())
      const document = { level: 'county' as const, document: '示例残联〔2026〕2号', date }
      // Persons are registered already: the county says that it has seen how many.
      const { registered } = await speaker('GET /campaigns/{campaignId}/settings/effects', {
        params: { campaignId },
        query: { key: 'referenceDate', value: date },
      })
      const seen = { registrationsSeen: registered }
      const body = { commandId: randomUUID(), key: 'referenceDate', value: date, ...document, ...seen }
      await speaker('POST /campaigns/{campaignId}/settings', { params: { campaignId }, body })
    },
    async locks(name) {
      const params = { campaignId, personId: office.personIdOf(name) }
      try {
        const { version } = await recordOf(name)
        await speaker(`${registration}/locks`, { params, body: { commandId: randomUUID(), version } })
        return (await recordOf(name)).state
      } catch (failure) {
        if (failure instanceof Refused) return failure.code
        throw failure
      }
    },
    stateOf: async (name) => (await recordOf(name)).state,
    timesSubmitted: (name) => timesIn(name, 'interview.submitted'),
    timesSetAside: (name) => timesIn(name, 'interview.setAside'),
    answerOf: async (name, item) => (await recordOf(name)).interview?.answers[item],
    async photosArrived(name) {
      await system.settled()
      return (await recordOf(name)).photos.filter(({ state }) => state === 'arrived').length
    },
    async figures() {
      await system.settled()
      const params = { campaignId, region: office.county }
      return countedIn((await speaker('GET /campaigns/{campaignId}/regions/{region}/figures', { params })).region)
    },
    recount: async () => recounted(await Promise.all(due.map(({ person }) => recordOf(person.name)))),
    async openDisputes() {
      await system.settled()
      const { rows } = await speaker('GET /campaigns/{campaignId}/regions/{region}/follow-ups', {
        params: { campaignId, region: village.code },
        query: { state: 'open' },
      })
      return rows.length
    },
  }
}

/** The colleague and the leader were there last week, with phones that are not in this story. */
async function visitByOthers(office: Office, { person, prior }: Known): Promise<void> {
  const { system, operator, campaignId, staff, team } = office
  const { edition: editionHash, inForce } = await staff.county.speaker('GET /campaigns/{campaignId}', {
    params: { campaignId },
  })
  const settings = inForce as unknown as Settings
  const { colleague, leader } = team
  const phones = [
    await signInOnPhone({ url: system.url, operator }, colleague, colleague.staffId),
    await signInOnPhone({ url: system.url, operator }, leader, leader.staffId),
  ] as const
  const personId = office.personIdOf(person.name)
  const startedAt = new Date(Date.now() - 26 * 3_600_000).toISOString()
  await sendVisit({ campaignId, edition, editionHash, settings }, phones, { personId, person, prior }, startedAt)
}
