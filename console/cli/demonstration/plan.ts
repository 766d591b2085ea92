import type { Division } from '../divisions'
import { type Invented, inventPerson, nameOf } from './people'
import { type Chance, chance } from './random'

export const demonstrationCounty = '430112'
const townshipsUsed = 3
const villagesPerTownship = 7
const peopleWanted = 1200

export interface Worker {
  readonly account: string
  readonly name: string
  readonly role: 'collector' | 'leader' | 'reviewer' | 'county'
  readonly scope: string
}

export interface Plan {
  readonly year: number
  readonly campaignId: string
  readonly people: readonly Invented[]
  readonly villages: readonly Division[]
  readonly workers: readonly Worker[]
}

/** Who lives and works in the demonstration county. The same year and divisions give the same plan. */
export function planDemonstration(
  divisions: { readonly townships: readonly Division[]; readonly villages: readonly Division[] },
  year: number,
): Plan {
  const luck = chance(430112 + year)
  const townships = divisions.townships.slice(0, townshipsUsed)
  const villages = townships.flatMap(({ code }) =>
    divisions.villages.filter((village) => village.code.startsWith(code)).slice(0, villagesPerTownship),
  )
  const people = Array.from({ length: peopleWanted }, (_, at) => {
    const village = villages[at % villages.length] ?? { code: '', name: '' }
    return inventPerson(luck, village.code, village.name, year)
  })
  return {
    year,
    campaignId: `${demonstrationCounty}-${year}`,
    people: withoutTwins(people),
    villages,
    workers: workersOf(luck, townships, villages),
  }
}

const withoutTwins = (people: readonly Invented[]): readonly Invented[] => [
  ...new Map(people.map((person) => [person.certificateNumber.slice(0, 18), person])).values(),
]

function workersOf(luck: Chance, townships: readonly Division[], villages: readonly Division[]): readonly Worker[] {
  const named = (account: string, role: Worker['role'], scope: string): Worker => ({
    account,
    role,
    scope,
    name: nameOf(luck, 'female'),
  })
  return [
    named('wc-county', 'county', demonstrationCounty),
    ...townships.map(({ code }, at) => named(`wc-review-${at + 1}`, 'reviewer', code)),
    ...villages.flatMap(({ code }, at) => [
      named(`wc-leader-${at + 1}`, 'leader', code),
      named(`wc-collect-${at + 1}`, 'collector', code),
    ]),
  ]
}
