import type { Command } from 'commander'
import type { SignedIn } from '../src/platform/session'
import { passwordSignIn } from './accounts'
import { dataFolder, findUrl, type Place } from './endpoints'
import type { Io } from './io'
import { assertionOf, readOperatorKey } from './operator'
import { type Output, outputTo } from './output'
import { type Call, serverAt } from './server'

export interface GlobalOptions extends Place {
  readonly as?: string | undefined
  readonly json?: boolean | undefined
}

/** What every command works with. */
export interface Work {
  readonly io: Io
  readonly output: Output
  /** The data folder of the Ruhu on this machine. */
  readonly folder: string
  /** Asked lazily: some commands need no server. */
  url(): string
  /** As the operator, or as the person named by --as. */
  readonly call: Call
  readonly open: Call
}

/** Ends with an exit code; nothing said is 0. */
export type Job = (work: Work, ...given: never[]) => Promise<number | undefined> | Promise<void>
export type Act = (job: Job) => (...given: unknown[]) => Promise<void>

/** One file per command registers itself under the program. */
export type Register = (program: Command, act: Act) => void

export function workWith(options: GlobalOptions, io: Io): Work {
  const folder = dataFolder(options, io)
  const url = () => findUrl(options, io)
  // A server without an address cannot be asked: the first call finds the address.
  let server: ReturnType<typeof serverAt> | undefined
  const reach = () => {
    server ??= serverAt(url(), (open) => signIn(open, options, io))
    return server
  }
  return {
    io,
    output: outputTo(io, options.json === true),
    folder,
    url,
    call: (route, input) => reach().call(route, input),
    open: (route, input) => reach().open(route, input),
  }
}

async function signIn(open: Call, options: GlobalOptions, io: Io): Promise<SignedIn> {
  const folder = dataFolder(options, io)
  if (options.as !== undefined) {
    return open('POST /sign-in/password', { params: {}, body: await passwordSignIn(options.as, folder, io) })
  }
  const key = readOperatorKey(folder, io)
  const { stage } = await open('GET /health', { params: {} })
  const assertion = assertionOf(key, { stage, at: Math.floor(Date.now() / 1000) })
  return open('POST /sign-in/clients', { params: {}, body: { assertion } })
}
