import { zh } from '../../../../miniprogram/src/messages.zh'
import type { Answers, AnswerValue } from '../../../../shared/registrations/interview'
import { edition } from '../../office/people'
import { eventually } from '../eventually'
import { answer, controlOf, itemOf } from './answer'
import { among, type Hands, isNamed, sees, type Thing } from './hands'

const words = zh.interview
const mostSteps = 200

const seek = { role: 'button', name: numbered(words.toFirstOpenNamed) }
const next = { role: 'button', name: words.next }
const allSame = numbered(words.allSame)
const same = new RegExp(`^${words.sameNamed('')}`)

/** Screen after screen until nothing is open: one tap where last year's answer still holds, an answer where there is none. */
export async function answerAll(hands: Hands, truth: Answers): Promise<void> {
  const left = new Set(edition.items.map(({ item }) => item).filter(({ key, given }) => !given && key in truth))
  for (let step = 0; step < mostSteps; step++) {
    if ((await hands.text()).includes(words.nothingOpen)) return
    const things = await hands.things()
    const sameButton =
      things.find(({ role, name }) => role === 'button' && isNamed(name, allSame)) ??
      things.find(({ role, name }) => role === 'button' && isNamed(name, same))
    const item = [...left].find((one) => among(things, controlOf(one)))
    if (sameButton) await hands.tap(sameButton)
    else if (item) {
      await answer(hands, item, truth[item.key] ?? '')
      left.delete(item)
    } else if ((await giveReasons(hands)) === 0) await hands.tap(seek)
  }
  throw new Error(`Still not answered:\n${await hands.text()}`)
}

/** A doubtful answer takes a reason, in place. */
export const giveReasons = (hands: Hands): Promise<number> =>
  hands.typeIntoEach(words.reason, '已当面向本人和家属核实。')

/** Walks to the screen with this item and answers it. */
export async function change(hands: Hands, key: string, value: AnswerValue): Promise<void> {
  const item = itemOf(key)
  const folded = [words.editNamed(item.label), words.differentNamed(item.label)]
  for (let step = 0; step < mostSteps; step++) {
    const things = await hands.things()
    const isHere = among(things, controlOf(item)) || folded.some((name) => among(things, { role: 'button', name }))
    if (isHere) return answer(hands, item, value)
    await hands.tap(next)
    await leaves(hands, groupOn(things))
  }
  throw new Error(`No screen has ${key}.`)
}

const groupOn = (things: readonly Thing[]): string => things.filter(({ role }) => role === 'heading').at(1)?.name ?? ''

/** A second press before the next group is there would pass over it. */
const leaves = (hands: Hands, before: string): Promise<void> =>
  eventually(async () => groupOn(await hands.things()) !== before || `still at ${before}`)

/** What somebody wrote about an item stands on the screen of that item. */
export async function seesAt(hands: Hands, key: string, said: string): Promise<void> {
  await sees(hands, controlOf(itemOf(key)))
  const text = await hands.text()
  if (!text.includes(words.returned(said)) && !text.includes(words.correction(said)))
    throw new Error(`${said} does not stand at ${key}:\n${text}`)
}

/** A sentence with a number in it, whatever the number. */
function numbered(sentence: (count: number) => string): RegExp {
  const [before = '', after = ''] = sentence(7).split('7')
  return new RegExp(`^${before}\\d+${after}$`)
}
