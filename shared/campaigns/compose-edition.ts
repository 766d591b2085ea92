import { compileEdition } from '../forms/compile-edition'
import { type Defect, EditionError } from '../forms/defects'
import type { Edition } from '../forms/edition'
import { extended } from '../forms/extended'
import { problem } from '../problems'
import { type Form, findExtension } from './extension'

/** The base with those extensions, in that order. Refused with its defects when they do not fit together. */
export function composeEdition(form: Form, keys: readonly string[]): Edition {
  try {
    const edition = keys
      .flatMap((key) => findExtension(form, key)?.content ?? [])
      .reduce((whole, extension) => extended(whole, extension), form.base.content)
    compileEdition(edition)
    return edition
  } catch (error) {
    if (!(error instanceof EditionError)) throw error
    throw problem('extension.clashes', { defects: error.defects.slice(0, mostDefects).map(place) })
  }
}

const mostDefects = 50
const place = ({ item, field, says }: Defect) => ({ item, field, says })
