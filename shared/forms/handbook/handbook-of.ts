import type { Edition, Item } from '../edition'
import { accessibilityEntries } from './accessibility'
import { basicEntries } from './basic'
import { careEntries } from './care'
import { closingEntries } from './closing'
import { communityEntries } from './community'
import { cultureEntries } from './culture'
import { educationEntries } from './education'
import { employmentEntries } from './employment'
import { evidenceEntries } from './evidence'
import { formLessons } from './form-lessons'
import type { Handbook, HandbookEntry } from './handbook'
import { housingEntries } from './housing'
import { medicalEntries } from './medical'
import { moreBasicEntries } from './more-basic'
import { moreCommunityEntries } from './more-community'
import { moreEmploymentEntries } from './more-employment'
import { moreMedicalEntries } from './more-medical'
import { socialEntries } from './social'
import { statusEntries } from './status'
import { visitLessons } from './visit-lessons'

/** Every entry that is written, of whatever edition. */
export const writtenEntries: readonly HandbookEntry[] = [
  ...basicEntries,
  ...moreBasicEntries,
  ...statusEntries,
  ...housingEntries,
  ...educationEntries,
  ...employmentEntries,
  ...moreEmploymentEntries,
  ...socialEntries,
  ...careEntries,
  ...medicalEntries,
  ...moreMedicalEntries,
  ...accessibilityEntries,
  ...cultureEntries,
  ...closingEntries,
  ...evidenceEntries,
  ...communityEntries,
  ...moreCommunityEntries,
]

const writtenByItem: ReadonlyMap<string, HandbookEntry> = new Map(writtenEntries.map((entry) => [entry.item, entry]))

/** The handbook of these editions, in the order of their forms; an item that several of them have stands once. */
export function handbookOf(editions: readonly Edition[]): Handbook {
  const items = editions.flatMap(({ groups }) => groups.flatMap((group) => group.items))
  const entries = new Map<string, HandbookEntry>()
  for (const item of items) {
    const entry = writtenByItem.get(item.key) ?? entryFromForm(item)
    if (entry && !entries.has(item.key)) entries.set(item.key, entry)
  }
  return { entries: [...entries.values()], lessons: [...visitLessons, ...formLessons] }
}

/** A local extension brings questions that nobody has written about: then the form itself must do. */
const entryFromForm = ({ key, label, hint, given }: Item): HandbookEntry | undefined =>
  given
    ? undefined
    : {
        item: key,
        title: label,
        means: hint ?? label,
        ask: /[？。]$/.test(label) ? label : `${label}？`,
        examples: [],
        traps: [],
      }
