import { zh } from '../../../../miniprogram/src/messages.zh'
import { optionsOfItem, plainAnswer } from '../../../../shared/forms/plain'
import type { Resident } from '../../scenario'
import type { Stage } from '../driver'
import { eventually } from '../eventually'
import { itemOf } from './answer'
import { type Hands, reads, sees } from './hands'

const words = zh.resident
const mostItems = 120
const button = (name: string) => ({ role: 'button', name })

/** A resident with a screen; she knows her record only from what the screen says. */
export function residentOnScreen(stage: Stage, hands: Hands): Resident {
  return {
    opensTheLink: (link) => hands.open(link),
    seesWhoIsAsking: () => sees(hands, words.why),
    seesTheNeutralPage: () => sees(hands, words.neutralTitle),
    async matches(name) {
      const { certificateNumber, birthDate } = stage.person(name).person
      await hands.tap(button(words.start))
      await hands.type(words.lastFour, certificateNumber.slice(14, 18))
      await hands.type(words.birthDate, birthDate.replaceAll('-', ''))
      await hands.tap(button(words.matchSubmit))
      await sees(hands, button(words.right))
    },
    async triesWrongNumbers(times) {
      await hands.tap(button(words.start))
      await hands.type(words.lastFour, '0000')
      await hands.type(words.birthDate, '19010101')
      for (let left = times - 1; left >= 0; left--) {
        await hands.tap(button(words.matchSubmit))
        await sees(hands, left === 0 ? words.neutralTitle : words.noMatch(left))
      }
    },
    async saysWrong(key, correction) {
      const sentences = sentencesOf(key)
      for (let item = 0; item < mostItems; item++) {
        const text = await hands.text()
        if (sentences.some((sentence) => text.includes(sentence))) break
        await saysRight(hands)
      }
      await hands.tap(button(words.wrong))
      await hands.type(words.correction, correction)
      const before = placeIn(await hands.text())
      await hands.tap({ role: 'button', name: new RegExp(`^(${words.next}|${words.toSummary})$`) })
      await goesOn(hands, before)
    },
    async saysRightToTheRest() {
      for (let item = 0; item < mostItems; item++) {
        if ((await hands.text()).includes(words.summaryTitle)) return
        await saysRight(hands)
      }
    },
    async signs() {
      await hands.tap(button(words.sign))
      await hands.signOn(words.signPad)
      await hands.tap(button(words.give))
      await sees(hands, words.receiptTitle)
      return reads(hands, /[0-9A-F]{4}-[0-9A-F]{4}/)
    },
  }
}

async function saysRight(hands: Hands): Promise<void> {
  const before = placeIn(await hands.text())
  await hands.tap(button(words.right))
  await goesOn(hands, before)
}

/** Waits for the next sentence, or for the end of them. */
const goesOn = (hands: Hands, before: string): Promise<void> =>
  eventually(async () => {
    const text = await hands.text()
    const isElsewhere = placeIn(text) !== before && (placeIn(text) !== '' || text.includes(words.summaryTitle))
    return isElsewhere || `still at ${before}`
  })

const place = new RegExp(words.progress(1, 1).replace(/1/g, '\\d+'))
const placeIn = (text: string): string => place.exec(text)?.[0] ?? ''

/** Every sentence this item can become. */
const sentencesOf = (key: string): readonly string[] => {
  const item = itemOf(key)
  return optionsOfItem(item).map((option) => plainAnswer(item, option.key))
}
