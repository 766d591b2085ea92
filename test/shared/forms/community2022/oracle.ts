import { instrumentRows } from './instrument-rows'

/** What a form with these answers asks: everything, but nothing of commissioners where there are none. */
export function askedOf({ v_commissioners }: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const asked = new Set(Object.keys(instrumentRows))
  if (typeof v_commissioners === 'number' && v_commissioners > 0) return asked
  asked.delete('v_commissioners_disabled')
  asked.delete('v_commissioner_pay')
  return asked
}
