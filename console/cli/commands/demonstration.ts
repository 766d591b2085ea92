import { join } from 'node:path'
import { accountBook } from '../demonstration/accounts'
import { demonstrationCounty, planDemonstration } from '../demonstration/plan'
import { type Seeding, seedDemonstration } from '../demonstration/seed'
import { divisionsOf } from '../divisions'
import type { Io } from '../io'
import type { Register } from '../work'

/** The county everybody is shown: real divisions, invented people, a campaign half way through. */
export const registerDemonstration: Register = (program, act) => {
  program
    .command('demonstration')
    .description('示范县 · the demonstration county')
    .command('create')
    .description('建立示范县（可以重复执行）· create it; safe to repeat')
    .action(
      act(async ({ call, folder, url, io }) => {
        const now = new Date().toISOString()
        const divisions = await divisionsOf(demonstrationCounty)
        const plan = planDemonstration(divisions, Number(now.slice(0, 4)))
        const book = accountBook(join(folder, 'demonstration.json'))
        await seedDemonstration({ url: url(), operator: call, plan, divisions, book, now, report: byStep(io) })
      }),
    )
}

/** One line when a step begins: the start of a system is no place for a moving picture. */
function byStep({ err }: Pick<Io, 'err'>): Seeding['report'] {
  let before = ''
  return (step, _, total) => {
    if (step !== before) err(`示范县：${step}${total > 1 ? `（${total}）` : ''}\n`)
    before = step
  }
}
