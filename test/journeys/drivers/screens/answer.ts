import { zh } from '../../../../miniprogram/src/messages.zh'
import type { Item } from '../../../../shared/forms/edition'
import { optionsOfItem } from '../../../../shared/forms/plain'
import type { AnswerValue } from '../../../../shared/registrations/interview'
import { edition } from '../../office/people'
import { type Hands, has, type Target } from './hands'

export const itemOf = (key: string): Item => {
  const item = edition.itemsByKey.get(key)?.item
  if (!item) throw new Error(`The edition has no ${key}.`)
  return item
}

const labelOf = ({ number, label }: Item): string => (number ? `${number} ${label}` : label)

const optionLabel = (item: Item, key: string): string =>
  optionsOfItem(item).find((option) => option.key === key)?.label ?? key

/** The control of an item as a screen reader calls it. */
export function controlOf(item: Item): Pick<Target, 'role' | 'name'> {
  const name = labelOf(item)
  if (item.type === 'yn' || item.type === 'one') return { role: 'radiogroup', name }
  if (item.type === 'multi') return { role: 'group', name }
  return item.type === 'date' ? { name } : { role: 'textbox', name }
}

/** Opens the question if its answer stands folded up, then answers it. */
export async function answer(hands: Hands, item: Item, value: AnswerValue): Promise<void> {
  const { differentNamed, editNamed } = zh.interview
  for (const name of [differentNamed(item.label), editNamed(item.label)])
    if (await has(hands, { role: 'button', name })) await hands.tap({ role: 'button', name })

  const within = labelOf(item)
  if (item.type === 'yn' || item.type === 'one')
    return hands.tap({ role: 'radio', name: optionLabel(item, String(value)), within })
  if (item.type === 'date') return hands.pick(within, String(value))
  if (item.type !== 'multi') return hands.type(within, String(value))
  for (const key of value as readonly string[])
    await hands.tap({ role: 'checkbox', name: optionLabel(item, key), within })
}
