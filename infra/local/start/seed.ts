import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../runner/files'

const commandLine = 'console/cli/ruhu.ts'

/** Creates the demonstration county, once. Noted only when complete: after a kill it is taken up again. */
export async function seedOnce(folder: string, url: string, say: (line: string) => void): Promise<void> {
  const note = join(folder, 'seeded')
  if (existsSync(note)) return
  if (!existsSync(commandLine)) return say(`no demonstration county: ${commandLine} does not exist`)

  say('creating the demonstration county (once) …')
  await createDemonstration({ ...process.env, NODE_OPTIONS: '', RUHU_DATA: folder, RUHU_URL: url })
  writeWhole(note, `${new Date().toISOString()}\n`)
}

function createDemonstration(env: NodeJS.ProcessEnv): Promise<void> {
  const words = ['--import', 'tsx', commandLine, 'demonstration', 'create']
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) resolve()
      else reject(new Error('The demonstration county could not be created completely; npm start takes it up again.'))
    })
  })
}
