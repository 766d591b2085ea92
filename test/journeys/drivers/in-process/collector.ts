import { randomUUID } from 'node:crypto'
import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import { drawPhoto } from '../../../../console/cli/demonstration/photo'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { chance } from '../../../../console/cli/demonstration/random'
import { finishInterview } from '../../../../miniprogram/src/collector/finish-interview'
import { groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../../miniprogram/src/features/interview/interview'
import { groupsToSay, reconfirm } from '../../../../miniprogram/src/features/interview/reconfirmation'
import { giveSecondWord, type SecondWord } from '../../../../miniprogram/src/features/interview/second-word'
import { issueLink } from '../../../../miniprogram/src/features/links/issue-link'
import type { OpenInterview } from '../../../../miniprogram/src/phone/desk'
import { villageList } from '../../../../miniprogram/src/phone/village-list'
import { deathOf } from '../../office/death'
import type { Collector, Leader } from '../../scenario'
import type { Stage } from '../driver'
import { eventually } from '../eventually'
import type { Line } from './network'
import { newPhone, type Phone } from './phone'
import { answerAll, photograph, readBack, type Second, sign } from './sitting'

export interface OnLine {
  readonly phone: Phone
  readonly line: Line
}

export const phoneOn = (line: Line): OnLine => ({ phone: newPhone(line), line })

/** A collector without a screen: what the screens would call, called by hand. */
export function collectorInProcess(stage: Stage, { phone, line }: OnLine, worker: Worker, second: Second): Collector {
  let open: OpenInterview | undefined
  const desk = () => phone.app().desk()
  const list = async () => villageList(await desk())
  const pageOf = (name: string) => knownOf(phone, name)
  const interview = (): Interview => {
    if (!open) throw new Error('No registration is open.')
    return open.interview
  }
  const nameOf = () => interview().draft().name
  line.onRecovery(async () => {
    if ((await phone.app().session.kept()).staff) await phone.app().sync()
  })

  return {
    async signsIn() {
      const outcome = await phone.app().signIn.withInvitation(invitationOf(worker.account))
      if (outcome.kind !== 'answered') throw new Error(`Not signed in: ${JSON.stringify(outcome)}`)
      const { code: region, name } = stage.office.village
      if (!(await (await desk()).village())) await (await desk()).chooseVillage({ region, name })
      await phone.app().sync()
    },
    async opensTheRegistrationOf(name) {
      const personId = (await list())?.entries.find((entry) => entry.name === name)?.personId
      const found = personId === undefined ? undefined : await (await desk()).openInterview(personId)
      open = found?.kind === 'open' ? found : undefined
    },
    async confirmsAgain(name) {
      const { staff, campaignId, outbox, sender, ...rest } = await desk()
      const personId = (await list())?.entries.find((entry) => entry.name === name)?.personId ?? ''
      const knowledge = await rest.knowledgeOf(personId)
      if (!knowledge) throw new Error(`${name} is not on the list.`)
      const said = { version: knowledge.row.version, groups: groupsToSay(knowledge).map(({ key }) => key) }
      const word = { campaignId, commandId: randomUUID(), by: staff.staffId, method: 'phone' }
      const outcome = reconfirm(knowledge, word, said)
      if (outcome.kind !== 'ready') throw new Error(`Not confirmed: ${outcome.code}`)
      await outbox.queue(outcome.entry)
      void sender.send()
    },
    async hearsOfAChange(name) {
      await this.opensTheRegistrationOf(name)
    },
    async answersAsLastYear() {
      answerAll(interview(), stage.person(nameOf()).truth)
    },
    async changes(item, answer) {
      interview().answer(item, answer)
      answerAll(interview(), stage.person(nameOf()).truth)
    },
    async seesAt(key, words) {
      const views = groupViews(interview()).flatMap(({ items }) => items)
      const view = views.find(({ item }) => item.key === key)
      if (view?.returned !== words && view?.correction !== words) throw new Error(`${words} does not stand at ${key}.`)
    },
    takesAHomePhoto: async () => photograph(interview(), await desk(), phone, drawPhoto(chance(Date.now()))),
    readsBack: async () => readBack(interview()),
    signsWithColleagueAndPerson: async () => sign(interview(), await desk(), second, { kind: 'self' }),
    signsWithColleagueAndProxy: async (proxy) => sign(interview(), await desk(), second, { kind: 'proxy', ...proxy }),
    signsWithColleague: async () => sign(interview(), await desk(), second),
    async claimsHerDeath() {
      for (const [item, answer] of deathOf()) interview().answer(item, answer)
    },
    async finishes() {
      if (!open) throw new Error('No registration is open.')
      const finished = await finishInterview(await desk(), open)
      if (finished.kind !== 'queued') throw new Error(`Not finished: ${JSON.stringify(finished)}`)
      open = undefined
    },
    hasUnsent: (count) =>
      eventually(async () => {
        const { sender, outbox } = await desk()
        if (sender.state().sending) return 'still sending'
        const entries = await outbox.list()
        return entries.length === count || JSON.stringify(entries.map(({ state }) => state))
      }),
    seesOnTheList: (name, left) =>
      eventually(async () => {
        const entry = (await list())?.entries.find((one) => one.name === name)
        return entry?.remaining === left || `${name}: ${entry?.remaining}`
      }),
    async makesALinkFor(name) {
      const { documents, ask, campaignId } = await desk()
      const entry = (await list())?.entries.find((one) => one.name === name)
      if (!entry) throw new Error(`${name} is not on the list.`)
      const registration = { campaignId, personId: entry.personId }
      const outcome = await issueLink({ documents, ask, newId: async () => randomUUID() }, registration, entry.version)
      if (outcome.kind !== 'answered') throw new Error(`No link: ${JSON.stringify(outcome)}`)
      return outcome.answer.url
    },
    seesOnThePageOf: (name, words) =>
      eventually(async () => {
        const { decided } = (await pageOf(name)).row
        return decided?.reason === words || `${name}: ${JSON.stringify(decided)}`
      }),
    async theAppIsKilled() {
      await open?.saver.settled()
      open = undefined
      phone.kill()
    },
    comesBack: () => phone.app().sync(),
  }
}

async function knownOf(phone: Phone, name: string) {
  const desk = await phone.app().desk()
  const personId = (await villageList(desk))?.entries.find((entry) => entry.name === name)?.personId ?? ''
  const knowledge = await desk.knowledgeOf(personId)
  if (!knowledge) throw new Error(`${name} is not on the list.`)
  return knowledge
}

/** A leader's phone without a screen: what a collector does, and her word on the claims of others. */
export function leaderInProcess(stage: Stage, on: OnLine, worker: Worker, second: Second): Leader {
  const { phone } = on
  const says = async (name: string, word: SecondWord) => {
    const { staff, campaignId, outbox, sender } = await phone.app().desk()
    const whose = { campaignId, commandId: randomUUID(), by: staff.staffId }
    const outcome = giveSecondWord(await knownOf(phone, name), whose, word)
    if (outcome.kind !== 'ready') throw new Error(`No word given: ${outcome.code}`)
    await outbox.queue(outcome.entry)
    void sender.send()
  }
  return {
    ...collectorInProcess(stage, on, worker, second),
    confirmsTheStatusOf: (name) => says(name, { kind: 'confirmed' }),
    disagreesWithTheStatusOf: (name, reason) => says(name, { kind: 'disagreed', reason }),
  }
}
