import { DefectList } from './defects'
import type { Edition, Group } from './edition'

/**
 * An edition with what another adds to it; key, title and wording stay those of the base. Added groups stand before the
 * groups that close the interview, so that nothing is asked after the read-back. Throws an EditionError that lists every
 * name the two have in common. That the whole compiles is for `compileEdition` to say.
 */
export function extended(base: Edition, extension: Edition): Edition {
  assertApart(base, extension)
  const closing = base.groups.findIndex(closes)
  const at = closing < 0 ? base.groups.length : closing
  return {
    ...base,
    groups: [...base.groups.slice(0, at), ...extension.groups, ...base.groups.slice(at)],
    facts: [...base.facts, ...extension.facts],
    settings: [...base.settings, ...extension.settings],
    calculations: [...base.calculations, ...extension.calculations],
  }
}

/** The closing block begins where something is complete only when it is signed or locked. */
const closes = ({ items }: Group): boolean => items.some(({ stage }) => stage !== undefined && stage !== 'interview')

function assertApart(base: Edition, extension: Edition): void {
  const defects = new DefectList()
  const taken = new Set(namesOf(base))
  const groups = new Set(base.groups.map(({ key }) => key))
  for (const name of namesOf(extension)) if (taken.has(name)) defects.add(name, 'key', `${base.key} has this name.`)
  for (const { key } of extension.groups) {
    if (groups.has(key)) defects.add(key, 'key', `${base.key} has a group of this name.`)
  }
  defects.throwIfAny(extension.key)
}

/** What conditions can refer to. Groups have names of their own. */
export const namesOf = ({ groups, facts, settings, calculations }: Edition): readonly string[] => [
  ...[...facts, ...calculations, ...groups.flatMap(({ items }) => items)].map(({ key }) => key),
  ...settings.map(({ key }) => `setting.${key}`),
]
