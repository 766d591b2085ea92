import type { Fact, SettingSlot } from '../edition'
import { type KnownRole, knownTypes, own } from './names'
import { keyOf } from './read-name'
import { type CellReader, moreFields, oneOf, yesOrNo } from './read-values'

const roles: readonly KnownRole[] = ['fact', 'setting', 'prior']
const prefixes: Readonly<Record<KnownRole, string>> = { fact: '', setting: 'setting.', prior: 'prev.' }

/** A row of type `hidden`: what is known without asking. Without a role of ours it is another system's business. */
export function readKnown(
  reader: CellReader,
  into: { readonly facts: Fact[]; readonly settings: SettingSlot[] },
  claim: (name: string) => boolean,
): void {
  const { row, list } = reader
  const role = oneOf(reader, own('role'), roles)
  if (role === undefined) {
    list.remark('type.ignored', row.place('type'), { type: row.text('type') })
    return
  }
  const name = row.text('name')
  const key = name.slice(prefixes[role].length)
  if (!name.startsWith(prefixes[role]) || keyOf(key) !== key) {
    return void list.add('name.characters', row.place('name'), { name })
  }
  if (role === 'prior' || !claim(name)) return
  const type = oneOf(reader, own('type'), knownTypes)
  if (type === undefined) return void list.add('type.missing', row.place(own('type')))
  const words = row.text(own('options')).split(' ')
  const options = words[0] === '' ? {} : { options: words }
  const more = moreFields(reader, ['key', 'type', 'options', 'otherwise'])
  const fact: Fact = { key, type, ...options, ...more }
  if (role === 'fact') into.facts.push(fact)
  else into.settings.push({ ...fact, otherwise: otherwiseOf(reader, type) })
}

function otherwiseOf({ row, list }: CellReader, type: Fact['type']): SettingSlot['otherwise'] {
  const text = row.text('default')
  if (type !== 'boolean' && type !== 'int' && type !== 'dec') return text
  const value = type === 'boolean' ? yesOrNo(text) : Number(text === '' ? Number.NaN : text)
  if (value !== undefined && !Number.isNaN(value)) return value
  list.add('cell.value', row.place('default'), { value: text, expected: type === 'boolean' ? 'true' : '0' })
  return text
}
