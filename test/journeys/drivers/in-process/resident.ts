import { nextUnsaid, type Progress, type Said } from '../../../../miniprogram/src/features/confirmation/progress'
import type { Resident as Own, ResidentRecord } from '../../../../miniprogram/src/features/confirmation/resident'
import type { Resident } from '../../scenario'
import type { Stage } from '../driver'
import type { Line } from './network'
import { newPhone } from './phone'

/** A resident without a screen, on a phone of her own. */
export function residentInProcess(stage: Stage, line: Line): Resident {
  const phone = newPhone(line)
  let resident: Own | undefined
  const own = (): Own => {
    if (!resident) throw new Error('No link is open.')
    return resident
  }
  const matchWith = (lastFour: string, birthDate: string) => own().match(lastFour, birthDate)

  return {
    async opensTheLink(link) {
      resident = phone.app().resident(tokenOf(link))
      await resident.open()
    },
    async seesWhoIsAsking() {
      const link = own().link()
      if (!link || link.office === '' || link.campaign === '') throw new Error('Nobody says who is asking.')
    },
    async seesTheNeutralPage() {
      if (!own().isClosed()) throw new Error('The page is open.')
    },
    async matches(name) {
      const { certificateNumber, birthDate } = stage.person(name).person
      const outcome = await matchWith(certificateNumber.slice(14, 18), birthDate)
      if (outcome.kind !== 'answered' || outcome.answer.kind !== 'matched') throw new Error(JSON.stringify(outcome))
    },
    async triesWrongNumbers(times) {
      for (let time = 0; time < times; time++) await matchWith('0000', '1901-01-01')
      // Whatever comes after the last try is asked by opening the page again.
      await own().open()
    },
    async saysWrong(item, correction) {
      const { record, progress } = await where(own())
      const at = record.items.findIndex((one) => one.item === item)
      const before = record.items.slice(nextUnsaid(record.items, progress), at)
      await say(
        own(),
        progress,
        before.map((one) => [one.item, { verdict: 'right' }] as const),
      )
      await say(own(), await own().progress.read(), [[item, { verdict: 'wrong', correction }]])
    },
    async saysRightToTheRest() {
      const { record, progress } = await where(own())
      const rest = record.items.filter((one) => progress.said[one.item] === undefined)
      await say(
        own(),
        progress,
        rest.map((one) => [one.item, { verdict: 'right' }] as const),
      )
    },
    async signs() {
      const { record, progress } = await where(own())
      const stroke = [
        [0.2, 0.4, 0],
        [0.6, 0.5, 90],
      ] as const
      const outcome = await own().give(record, progress, [stroke])
      if (outcome.kind !== 'received') throw new Error(JSON.stringify(outcome))
      return (await own().progress.read()).receipt?.code ?? ''
    },
  }
}

const tokenOf = (link: string): string => new URL(link).hash.split('t=')[1] ?? ''

async function where(resident: Own): Promise<{ readonly record: ResidentRecord; readonly progress: Progress }> {
  const outcome = await resident.record()
  if (outcome.kind !== 'answered') throw new Error(`Her record does not open: ${JSON.stringify(outcome)}`)
  return { record: outcome.answer, progress: await resident.progress.read() }
}

const say = (resident: Own, progress: Progress, said: readonly (readonly [string, Said])[]): Promise<void> =>
  resident.progress.write({ ...progress, said: { ...progress.said, ...Object.fromEntries(said) } })
