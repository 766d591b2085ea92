import { consoleLog } from '../axe/console-log'
import { screenLog } from '../axe/screen-log'
import { h5 } from './drivers/h5/h5'
import { playAll } from './play-all'

// A first start in a fresh checkout builds everything.
jest.setTimeout(600_000)

const screens = screenLog()
const desks = consoleLog()
playAll(h5(screens.look, desks.look))

describe('every screen the stories passed', () => {
  it('is one of many', () => {
    expect(screens.reports().length).toBeGreaterThan(20)
  })

  it('has landmarks, names and targets for a finger, and nothing axe calls serious', () => {
    const faulty = screens.reports().filter(({ faults }) => faults.length > 0)
    expect(faulty.map(({ screen, faults }) => ({ screen, faults }))).toEqual([])
  })

  it('has nothing that axe remarks on', () => {
    expect(screens.reports().flatMap(({ screen, remarks }) => remarks.map((remark) => `${screen}: ${remark}`))).toEqual(
      [],
    )
  })
})

describe('every page of the console the stories passed', () => {
  it('shuts nobody out', () => {
    const pages = Object.entries(desks.faults())
    expect(pages.length).toBeGreaterThan(8)
    expect(pages.filter(([, faults]) => faults.length > 0)).toEqual([])
  })
})
