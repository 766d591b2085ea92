import { drawPhoto } from '../../../../console/cli/demonstration/photo'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { chance } from '../../../../console/cli/demonstration/random'
import { zh } from '../../../../miniprogram/src/messages.zh'
import type { Answers } from '../../../../shared/registrations/interview'
import { deathOf } from '../../office/death'
import { edition } from '../../office/people'
import type { Collector, Leader, ProxySigner } from '../../scenario'
import type { Stage } from '../driver'
import { eventually } from '../eventually'
import { type Hands, has, reads, sees } from './hands'
import { answerAll, change, giveReasons, seesAt } from './questions'

const button = (name: string | RegExp) => ({ role: 'button', name })

interface Team {
  readonly self: Worker
  readonly second: Worker
}

/** Somebody who works with a screen in her hand. */
export type Works<W> = (stage: Stage, hands: Hands, team: Team, signIn: () => Promise<void>) => W

/** A collector with a screen, on whatever phone `hands` holds. `signIn` differs: WeChat knows who holds the phone. */
export function collectorOnScreen(stage: Stage, hands: Hands, team: Team, signIn: () => Promise<void>): Collector {
  let opened = ''
  /** What was said since, by name and item. */
  const changed = new Map<string, Answers>()
  const truth = (): Answers => ({ ...stage.person(opened).truth, ...changed.get(opened) })
  return {
    ...onTheList(hands),
    ...onTheSignPage(hands, team, () => opened),
    signsIn: signIn,
    async opensTheRegistrationOf(name) {
      opened = name
      await hands.tap(button(name))
      const { begin, goOn, correct } = zh.person
      await hands.tap(button(new RegExp(`^(${begin}|${goOn}|${correct})$`)))
      await sees(hands, zh.interview.title(name))
    },
    async confirmsAgain(name) {
      await toReconfirmation(hands, name)
      const { sameNamed, finish, waiting } = zh.reconfirm
      const groups = (await hands.things()).filter(
        ({ role, name: one }) => role === 'button' && one.startsWith(sameNamed('')),
      )
      for (const group of groups) await hands.tap(button(group.name))
      await hands.tap({ role: 'radio', name: zh.attempt.methods.phone, within: zh.attempt.method })
      await hands.tap(button(finish))
      await sees(hands, waiting)
      await hands.open()
    },
    async hearsOfAChange(name, group) {
      opened = name
      await toReconfirmation(hands, name)
      const title = edition.edition.groups.find(({ key }) => key === group)?.title ?? group
      await hands.tap(button(zh.reconfirm.differentNamed(title)))
      await sees(hands, zh.interview.title(name))
    },
    answersAsLastYear: () => answerAll(hands, truth()),
    async changes(item, value) {
      await change(hands, item, value)
      changed.set(opened, { ...changed.get(opened), [item]: value })
      await answerAll(hands, truth())
    },
    seesAt: (item, words) => seesAt(hands, item, words),
    async claimsHerDeath() {
      for (const [item, value] of deathOf()) await change(hands, item, value)
      await answerAll(hands, {})
    },
    async takesAHomePhoto() {
      await toEvidence(hands)
      await hands.givePhoto(drawPhoto(chance(Date.now())))
      await hands.tap(button(zh.evidence.take))
      await sees(hands, button(zh.evidence.retake))
    },
    async readsBack() {
      await toEvidence(hands)
      await hands.tap(button(zh.evidence.next))
      await hands.tap(button(new RegExp(`^(${zh.readBack.done}|${zh.readBack.doneAbsent})$`)))
      await sees(hands, zh.sign.intro)
    },
    async seesOnThePageOf(name, words) {
      await hands.tap(button(name))
      await sees(hands, words)
      await hands.open()
    },
    theAppIsKilled: () => hands.kill(),
    comesBack: () => hands.open(),
  }
}

/** A leader's phone: what a collector does, and her word on the claims of others. */
export function leaderOnScreen(stage: Stage, hands: Hands, team: Team, signIn: () => Promise<void>): Leader {
  const { claim } = zh
  const says = async (name: string, answer: string, reason?: string) => {
    await hands.tap(button(name))
    await hands.tap(button(claim.begin))
    await hands.tap({ role: 'radio', name: answer, within: claim.question })
    if (reason !== undefined) await hands.type(claim.reason, reason)
    await hands.tap(button(claim.give))
    await sees(hands, zh.person.facts)
    await hands.open()
  }
  return {
    ...collectorOnScreen(stage, hands, team, signIn),
    confirmsTheStatusOf: (name) => says(name, claim.answers.confirmed),
    disagreesWithTheStatusOf: (name, reason) => says(name, claim.answers.disagreed, reason),
  }
}

async function toReconfirmation(hands: Hands, name: string): Promise<void> {
  await hands.tap(button(name))
  await hands.tap(button(new RegExp(`^${zh.reconfirm.begin}$`)))
  await sees(hands, button(zh.reconfirm.finish))
}

/** Who works in more than one village chooses hers first. */
export async function arrivesAtTheList(hands: Hands, scope: string, village: string): Promise<void> {
  if (scope.length < 12) {
    await sees(hands, zh.region.intro)
    await hands.tap(button(village))
  }
  await sees(hands, { role: 'list', name: zh.list.people })
}

async function toEvidence(hands: Hands): Promise<void> {
  if (!(await has(hands, { role: 'heading', name: zh.evidence.title })))
    await hands.tap(button(zh.interview.finishQuestions))
  await sees(hands, button(zh.evidence.next))
}

function onTheList(hands: Hands): Pick<Collector, 'hasUnsent' | 'seesOnTheList' | 'makesALinkFor'> {
  const { list, person, link } = zh
  return {
    hasUnsent: (count) => sees(hands, button(count === 0 ? list.noneUnsent : list.unsent(count))),
    seesOnTheList: (name, left) =>
      eventually(async () => {
        const row = (await hands.things()).find((thing) => thing.role === 'button' && thing.name.startsWith(`${name} `))
        return row?.name.endsWith(list.states[left]) === true || `${name} is not ${left} but: ${row?.name}`
      }),
    async makesALinkFor(name) {
      await hands.tap(button(name))
      await hands.tap(button(person.link))
      await hands.tap(button(link.make))
      await sees(hands, button(link.copy))
      return reads(hands, /https?:\S+/)
    },
  }
}

type Signing = 'signsWithColleagueAndPerson' | 'signsWithColleagueAndProxy' | 'signsWithColleague' | 'finishes'

function onTheSignPage(hands: Hands, team: Team, opened: () => string): Pick<Collector, Signing> {
  const { sign } = zh
  const collectors = async () => {
    await hands.signOn(sign.collector(team.self.name))
    // A colleague signs only where the campaign asks for two.
    if (!(await has(hands, { role: 'radiogroup', name: sign.second }))) return
    await hands.tap({ role: 'radio', name: team.second.name, within: sign.second })
    await hands.signOn(sign.collector(team.second.name))
  }
  const signs = async (proxy?: ProxySigner) => {
    // A reason changes what is signed: first the reasons, then the names.
    await giveReasons(hands)
    await hands.tap({ role: 'radio', name: proxy ? sign.proxy : sign.self, within: sign.who })
    if (proxy) {
      await hands.type(sign.proxyName, proxy.name)
      await hands.type(sign.proxyRelation, proxy.relation)
      await hands.type(sign.proxyReason, proxy.reason)
    }
    await hands.signOn(proxy ? sign.proxyPad(proxy.name) : sign.person(opened()))
    await collectors()
  }
  return {
    signsWithColleagueAndPerson: () => signs(),
    signsWithColleagueAndProxy: (proxy) => signs(proxy),
    async signsWithColleague() {
      await giveReasons(hands)
      await collectors()
    },
    async finishes() {
      await hands.tap(button(sign.finish))
      await sees(hands, sign.finished)
      await hands.tap(button(sign.toList))
    },
  }
}
