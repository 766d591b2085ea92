import type { Actor, Role } from '../../shared/access/permissions'
import type { RegionCode } from '../../shared/access/region'

/** An invented county: its division never existed. */
export const county = '999901'
export const township = '999901001'
export const village = '999901001001'
export const campaignId = `${county}-2026`

const people = {
  'the operator': ['operator', ''],
  'the county office': ['county', county],
  'the other county office': ['county', '999902'],
  'a township reviewer': ['reviewer', township],
  'a reviewer of the next township': ['reviewer', '999901002'],
  'a collector': ['collector', village],
  'a second collector': ['collector', village],
  'a collector of the next village': ['collector', '999901001002'],
  'a team leader': ['leader', township],
} as const satisfies Record<string, readonly [Role, RegionCode]>

export type Person = keyof typeof people

/** People, not tokens: `a('a township reviewer')`. Each has an id of her own. */
export function a(person: Person, changes: Partial<Actor> = {}): Actor {
  const [role, scope] = people[person]
  return { id: idOf(person), role, scope, ...changes }
}

export const aResident = (personId: string, matched = true): Actor => ({
  id: 'resident:0000c0de-0000-4000-8000-000000000001',
  role: 'resident',
  scope: village,
  resident: { campaignId, personId, linkId: '0000c0de-0000-4000-8000-000000000001', matched },
})

const idOf = (person: Person): string =>
  person === 'the operator'
    ? 'operator'
    : `00000000-0000-4000-8000-${String(Object.keys(people).indexOf(person)).padStart(12, '0')}`
