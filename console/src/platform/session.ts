export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
  readonly sessionId: string
}

export interface SessionStore {
  read(): SignedIn | undefined
  write(session: SignedIn): void
  clear(): void
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void
}

const key = 'ruhu.session'

/** One browser tab is one session: closing the tab ends it on this machine, which may be a shared one. */
export function sessionsIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): SessionStore {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  let current = parsed(storage.getItem(key))

  return {
    read: () => current,
    write: ({ accessToken, refreshToken, sessionId }) => {
      current = { accessToken, refreshToken, sessionId }
      storage.setItem(key, JSON.stringify(current))
      changed()
    },
    clear: () => {
      current = undefined
      storage.removeItem(key)
      changed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function parsed(text: string | null): SignedIn | undefined {
  if (text === null) return undefined
  try {
    const { accessToken, refreshToken, sessionId } = JSON.parse(text) as Partial<SignedIn>
    return accessToken && refreshToken && sessionId ? { accessToken, refreshToken, sessionId } : undefined
  } catch {
    // Written by an older version, or by hand: signing in again is the whole remedy.
    return undefined
  }
}
