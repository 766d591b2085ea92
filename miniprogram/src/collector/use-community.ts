import { useEffect, useState } from 'react'
import type { Outcome } from '../api/outcome'
import type { CommunityStanding } from '../phone/community'
import type { Desk } from '../phone/desk'
import { run } from '../phone/run'
import { useLoaded } from '../phone/use-loaded'

type Failed = Exclude<Outcome<unknown>, { kind: 'answered' }>

/** Hook: where the village's form stands; looks again whenever something was sent. */
export function useCommunity(desk: Desk) {
  const { loaded, reload } = useLoaded<CommunityStanding>(() => desk.community.standing())
  const [failed, setFailed] = useState<Failed>()
  useEffect(() => desk.sender.onChange(() => run(reload)), [desk, reload])

  async function act(ask: () => Promise<Outcome<unknown> | undefined>): Promise<void> {
    const outcome = await ask()
    setFailed(outcome && outcome.kind !== 'answered' ? outcome : undefined)
    await reload()
  }

  return {
    standing: loaded.kind === 'ready' ? loaded.value : undefined,
    failed,
    reload,
    act,
    fetch: () => act(desk.community.refresh),
  }
}
