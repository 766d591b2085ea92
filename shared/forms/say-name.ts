import type { Edition, Fact, Item, Option } from './edition'
import { factLabels, type KnownLabel, settingLabels } from './editions/common/known-labels.zh'
import { optionsOfItem } from './plain'

/** What a name inside an expression is called on screens. */
export interface Named {
  /** As it stands in a sentence: “年龄”, 上年的“年龄”, 本地设置“入户须拍照”. */
  readonly said: string
  readonly type: Item['type'] | Fact['type'] | undefined
  readonly options: readonly Pick<Option, 'key' | 'label'>[]
}

export function sayName(edition: Edition, name: string): Named {
  const key = name.slice(name.indexOf('.') + 1)
  if (name.startsWith('setting.')) return sayKnown('本地设置', { key, known: settingLabels[key] }, edition.settings)
  const before = name.startsWith('prev.') ? '上年的' : ''
  const item = itemNamed(edition, key)
  if (item === undefined) return sayKnown(before, { key, known: factLabels[key] }, edition.facts)
  return { said: `${before}${quoted(shortLabel(item))}`, type: item.type, options: optionsOfItem(item) }
}

const sayKnown = (
  before: string,
  { key, known }: { readonly key: string; readonly known: KnownLabel | undefined },
  slots: readonly Fact[],
): Named => ({
  said: `${before}${quoted(known?.label ?? key)}`,
  type: slots.find((slot) => slot.key === key)?.type,
  options: Object.entries(known?.options ?? yesOrNo).map(([option, label]) => ({ key: option, label })),
})

const yesOrNo: Readonly<Record<string, string>> = { yes: '是', no: '否' }

export const itemNamed = ({ groups }: Edition, key: string): Item | undefined => {
  for (const { items } of groups) {
    const found = items.find((item) => item.key === key)
    if (found) return found
  }
  return undefined
}

export const quoted = (text: string): string => `“${text}”`

/** A label without the remark behind it: 年龄（调查时点周岁） is 年龄 in a sentence. */
export const shortLabel = ({ label, key }: Item): string => label.replace(/（[^（）]*）$/, '') || key
