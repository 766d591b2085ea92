import { finish } from '../features/interview/finish'
import type { Interview } from '../features/interview/interview'
import type { SavingState } from '../features/interview/saver'
import type { Desk, OpenInterview } from '../phone/desk'
import { run } from '../phone/run'

export type Finished =
  | { readonly kind: 'queued'; readonly setAside: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'notSaved'; readonly state: Exclude<SavingState, 'saved' | 'saving'> }

/**
 * Decides with the server's own rule, queues the command, then removes the draft. Dying in between leaves both, with one
 * command id: the next start removes the draft.
 */
export async function finishInterview(desk: Desk, { interview, saver }: OpenInterview): Promise<Finished> {
  const state = await saver.settled()
  if (state !== 'saved' && state !== 'saving') return { kind: 'notSaved', state }
  const outcome = finish(interview, desk.staff.staffId)
  if (outcome.kind === 'refused') return { ...outcome, sentence: '' }

  await desk.outbox.queue(outcome.entry)
  await putAway(desk, interview)
  run(() => desk.sender.send())
  return { kind: 'queued', setAside: outcome.setAside }
}

async function putAway(desk: Desk, interview: Interview): Promise<void> {
  const { personId } = interview.draft()
  await desk.closeInterview(personId)
  await desk.drafts.remove(personId)
}
