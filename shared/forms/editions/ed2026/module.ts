import type { Edition } from '../../edition'
import { wording } from '../common/known'

type Head = Pick<Edition, 'key' | 'title' | 'groups'>
type Known = Pick<Edition, 'facts' | 'settings' | 'calculations'>

/** What a county may add to the core with the approvals of its province: only what is added, for `extended`. */
export const moduleOf = (head: Head, known: Partial<Known> = {}): Edition => ({
  ...head,
  facts: [],
  settings: [],
  calculations: [],
  ...known,
  wording,
})
