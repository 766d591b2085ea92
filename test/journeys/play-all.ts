import { type System, startSystem } from '../support/system'
import type { Driver, Phones } from './drivers/driver'
import { openOffice } from './office/county-office'
import { desksOf } from './office/desks'
import { operatorOf } from './office/operator'
import { inventPeople, type Known } from './office/people'
import type { Scenario } from './scenario'
import { scenarios } from './scenarios/all'

/** Called by in-process.test.ts, h5.test.ts and weapp.test.ts: one list, so the targets cannot drift apart. */
export function playAll(driver: Driver): void {
  describe(driver.name, () => {
    let system: System
    beforeAll(async () => {
      system = await startSystem()
    })
    afterAll(async () => {
      await driver.end?.()
      await system?.stop()
    })

    it.each(scenarios.map((scenario, at) => ({ ...scenario, number: String(at + 1).padStart(2, '0') })))(
      '$name',
      ({ number, play }) => withCast(driver, system, number, play),
    )
  })
}

/** Every story has a county, people and phones of its own. */
async function withCast(driver: Driver, system: System, number: string, play: Scenario['play']): Promise<void> {
  const office = await openOffice(system, operatorOf(system), number)
  const people = new Map<string, Known>()
  const desks = desksOf(office, (names) => {
    const known = inventPeople(names, office.village.code, office.village.name, office.year)
    for (const one of known) people.set(one.person.name, one)
    return known
  })
  const person = (name: string): Known => {
    const known = people.get(name)
    if (!known) throw new Error(`${name} is not in this story.`)
    return known
  }
  const phones: Phones = await driver.phones({ office, person })
  try {
    const { desks: console, ...hands } = phones
    const reviewer = { ...desks.reviewer, ...console?.reviewer }
    const county = { ...desks.county, ...console?.county }
    await play({ reviewer, county, ...hands })
  } finally {
    await phones.close()
  }
}
