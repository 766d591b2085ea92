import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Confirmation, KeptWord } from '../../shared/registrations/confirmation'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import type { StaffRow } from '../staff/staff-row'
import { openConfirmation, openDisputed } from './private-answers'

type Needs = Pick<Dependencies, 'sealer' | 'views'>

/** All that the office may weigh of her word: how sure it is, how the link was opened and who had made it. */
export async function shownConfirmation(needs: Needs, region: RegionCode, confirmation: Confirmation) {
  if (confirmation.kind === 'none') return confirmation
  const names = await namesOf(needs, region)
  const { word, beside = [], words = 1, version, at } = confirmation
  const shown = {
    ...{ version, at, words, beside: beside.map((one) => shownWord(one, names)) },
    ...(word ? { word: shownWord(word, names) } : {}),
  }
  if (confirmation.kind !== 'disputed') return { ...shown, kind: confirmation.kind }
  const items = [...(await openDisputed(needs, countyOf(region), confirmation.items))]
  return { ...shown, kind: confirmation.kind, items }
}

/** For the collector: a word that does not confirm changes nothing of what she has to do. */
export async function phoneConfirmation(needs: Needs, region: RegionCode, confirmation: Confirmation) {
  const opened = await openConfirmation(needs, countyOf(region), confirmation)
  if (opened.kind === 'disputed') return { ...opened, items: [...opened.items] }
  return opened.kind === 'confirmed' ? { ...opened, kind: opened.kind } : { kind: 'none' as const }
}

async function namesOf({ views }: Needs, region: RegionCode): Promise<ReadonlyMap<string, string>> {
  const staff = await everyRow<StaffRow>(views, keys.staffOf(region))
  return new Map(staff.map(({ staffId, name }) => [staffId, name]))
}

function shownWord({ opening, short, linkId: _, ...word }: KeptWord, names: ReadonlyMap<string, string>) {
  const shown = { ...word, short: [...short] }
  if (!opening) return shown
  const { issuedBy, ...seen } = opening
  const issuedByName = names.get(issuedBy)
  return { ...shown, opening: { ...seen, ...(issuedByName === undefined ? {} : { issuedByName }) } }
}
