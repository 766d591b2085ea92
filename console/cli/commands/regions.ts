import { divisionsOf } from '../divisions'
import { help } from '../messages'
import type { Register, Work } from '../work'

export const registerRegions: Register = (program, act) => {
  program.command('regions').description(help.regions).argument('<code>', help.county).action(act(show))
}

async function show({ output }: Work, code: string): Promise<void> {
  const divisions = await divisionsOf(code)
  const { names, townships, villages } = divisions
  const lines = townships.flatMap((township) => [
    `${township.code}\t${township.name}`,
    ...villages
      .filter((village) => village.code.startsWith(township.code))
      .map(({ code: at, name }) => `${at}\t${name}`),
  ])
  output.result(divisions, [`${code}\t${names.join('')}`, ...lines].join('\n'))
}
