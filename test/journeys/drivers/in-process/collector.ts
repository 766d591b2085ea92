import { randomUUID } from 'node:crypto'
import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import { drawPhoto } from '../../../../console/cli/demonstration/photo'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { chance } from '../../../../console/cli/demonstration/random'
import { finishInterview } from '../../../../miniprogram/src/collector/finish-interview'
import { groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../../miniprogram/src/features/interview/interview'
import { groupsToSay, reconfirm } from '../../../../miniprogram/src/features/interview/reconfirmation'
import { issueLink } from '../../../../miniprogram/src/features/links/issue-link'
import type { OpenInterview } from '../../../../miniprogram/src/phone/desk'
import { villageList } from '../../../../miniprogram/src/phone/village-list'
import { deathOf } from '../../office/death'
import type { Collector } from '../../scenario'
import type { Stage } from '../driver'
import { eventually } from '../eventually'
import type { Line } from './network'
import { newPhone } from './phone'
import { answerAll, photograph, readBack, type Second, sign } from './sitting'

/** A collector without a screen: what the screens would call, called by hand. */
export function collectorInProcess(stage: Stage, line: Line, worker: Worker, second: Second): Collector {
  const phone = newPhone(line)
  let open: OpenInterview | undefined
  const desk = () => phone.app().desk()
  const list = async () => villageList(await desk())
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
      open = personId === undefined ? undefined : await (await desk()).openInterview(personId)
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
    async theAppIsKilled() {
      await open?.saver.settled()
      open = undefined
      phone.kill()
    },
    comesBack: () => phone.app().sync(),
  }
}
