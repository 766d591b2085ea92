import { setTimeout as wait } from 'node:timers/promises'
import { type client as Client, client, type Transport } from '../../shared/api/call'
import { Refusal, Unreachable } from '../src/platform/failures'
import { type SignedIn, sessionsIn } from '../src/platform/session'
import { transportOver } from '../src/platform/transport'

export type Call = ReturnType<typeof Client>

interface Server {
  /** Without anybody signed in. */
  readonly open: Call
  /** As the one who signs in; asked the first time it is needed, and again when the session is over. */
  readonly call: Call
}

type SignIn = (open: Call) => Promise<SignedIn>

export function serverAt(url: string, signIn: SignIn): Server {
  const sessions = sessionsIn(memory())
  const transport = transportOver({ base: `${url}/api`, sessions, fetch })
  const open = client(transportOver({ base: `${url}/api`, sessions: sessionsIn(memory()), fetch }))

  const signedIn: Transport = async (request) => {
    if (!sessions.read()) sessions.write(await signIn(open))
    try {
      return await patient(transport)(request)
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.code !== 'access.signInFirst') throw failure
      sessions.write(await signIn(open))
      return patient(transport)(request)
    }
  }
  return { open, call: client(signedIn) }
}

const waitsMilliseconds = [300, 1000, 3000]

/** Silence and a busy server pass; what is sent carries its own id, so sending it again is one command. */
const patient =
  (transport: Transport): Transport =>
  async (request) => {
    for (const milliseconds of waitsMilliseconds) {
      try {
        return await transport(request)
      } catch (failure) {
        if (!passes(failure)) throw failure
        await wait(milliseconds)
      }
    }
    return transport(request)
  }

const passes = (failure: unknown): boolean =>
  failure instanceof Unreachable || (failure instanceof Refusal && failure.code === 'stream.busy')

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}
