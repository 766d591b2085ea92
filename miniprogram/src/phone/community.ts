import { isGranted } from '../../../shared/access/permissions'
import type { Outcome } from '../api/outcome'
import type { CommunityDraft } from '../features/community/draft'
import type { KeptCommunity } from '../features/community/kept'
import { filledForm, type QueueOutcome, signedForm } from '../features/community/queue'
import { type CommunitySitting, openCommunitySitting } from '../features/community/sitting'
import { createDrafts } from '../features/drafts/drafts'
import { createSaver, type Saver } from '../features/interview/saver'
import type { OutboxEntry } from '../features/outbox/outbox'
import type { Sender } from '../features/outbox/sender'
import type { Staff } from '../features/sign-in/session'
import { putVerified } from '../platform/stores'
import {
  beginForm,
  type CommunityParts,
  compiledForm,
  draftHere,
  fetchForm,
  formHere,
  formKey,
  isBehind,
  mendForm,
  queuedHere,
} from './community-store'
import { run } from './run'

export interface OpenCommunity {
  readonly sitting: CommunitySitting
  readonly saver: Saver<CommunityDraft>
}

/** What stands on the screen of the village's form. */
export type CommunityStanding =
  | { readonly kind: 'never' }
  | ({ readonly kind: 'questions' } & OpenCommunity)
  /** Filled and not signed; or signed, and with the township or the county. */
  | { readonly kind: 'filled' | 'handedOver'; readonly kept: KeptCommunity; readonly isWaiting: boolean }
  | { readonly kind: 'refused'; readonly because: { readonly code: string; readonly sentence: string } }

/** `refused`: what the server's own rule said here on the phone. */
export type Finished = { readonly kind: 'queued' } | { readonly kind: 'refused'; readonly code: string }

export interface CommitteeSignature {
  readonly name: string
  readonly role: string
  readonly strokes: Parameters<typeof signedForm>[1]['strokes']
}

/** The form of the chosen village on its leader's phone. Everything but `refresh` works from what was fetched last. */
export interface CommunityDesk {
  /** Who fills it; for everybody else there is no such screen. */
  readonly isHers: boolean
  standing(): Promise<CommunityStanding>
  /** Fetches it anew, unless a command of hers is on its way; undefined if there was nothing to ask. */
  refresh(): Promise<Outcome<unknown> | undefined>
  /** She goes on writing over what was filled: whatever was signed is then void. */
  reopen(): Promise<void>
  finish(open: OpenCommunity): Promise<Finished>
  /** Lets this window's copy go: what another one saved is opened the next time. */
  close(): Promise<void>
  sign(signature: CommitteeSignature): Promise<Finished>
  /** What was refused becomes a draft again, over what the server has now. */
  mend(): Promise<Outcome<unknown>>
}

type Needs = Omit<CommunityParts, 'drafts'> & { readonly staff: Staff; readonly sender: Sender }

export function communityDesk(needs: Needs): CommunityDesk {
  const drafts = createDrafts<CommunityDraft>(needs.documents, 'community-draft/')
  const parts: CommunityParts = { ...needs, drafts }
  const { staff, sender, now, digest } = needs
  const isHers = isGranted(staff.role, 'community.fill')
  const sit = sittings(parts)

  return {
    isHers,
    standing: () => standingOf(parts, sit, staff.name),
    async refresh() {
      const region = isHers ? (await parts.village())?.region : undefined
      if (region === undefined || (await queuedHere(parts, region)).length > 0) return undefined
      return fetchForm(parts, region)
    },
    async reopen() {
      const kept = await formHere(parts)
      if (kept) await beginForm(parts, kept, staff.name)
    },
    async finish({ sitting, saver }) {
      await saver.settled()
      const finished = await queue(parts, filledForm(sitting, staff.staffId))
      if (finished.kind === 'queued') await drafts.remove(sitting.knowledge.kept.region)
      run(() => sender.send())
      return finished
    },
    close: async () => sit.forget(),
    async sign(signature) {
      const kept = await formHere(parts)
      if (!kept) return { kind: 'refused', code: 'community.notFilled' }
      const command = { commandId: await parts.newId(), ...signature }
      const finished = await queue(parts, signedForm({ kept, now, digest }, command, staff.staffId))
      run(() => sender.send())
      return finished
    },
    mend: () => mendForm(parts),
  }
}

async function standingOf(
  parts: CommunityParts,
  sit: ReturnType<typeof sittings>,
  name: string,
): Promise<CommunityStanding> {
  await sit.settled()
  const kept = await formHere(parts)
  if (!kept) return { kind: 'never' }
  const queued = await queuedHere(parts, kept.region)
  const refused = queued.find(isRefused)
  if (refused) return { kind: 'refused', because: refused.because }

  const draft = await draftHere(parts, kept.region)
  const isBlank = kept.state === 'prefilled' || kept.state === 'returned'
  const isWaiting = isBlank ? await isBehind(parts, kept) : queued.length > 0
  if (draft || (isBlank && !isWaiting))
    return { kind: 'questions', ...sit.at(kept, draft ?? (await beginForm(parts, kept, name))) }
  return { kind: kept.state === 'filled' ? 'filled' : 'handedOver', kept, isWaiting }
}

const isRefused = (entry: OutboxEntry): entry is Extract<OutboxEntry, { state: 'refused' }> => entry.state === 'refused'

/** One sitting for a draft over one state of what is known: drawing the screen again does not begin another. */
function sittings({ drafts, now, digest }: CommunityParts) {
  let open: OpenCommunity | undefined
  let place = ''
  return {
    settled: () => open?.saver.settled(),
    forget() {
      open = undefined
    },
    at(kept: KeptCommunity, draft: CommunityDraft): OpenCommunity {
      const { region, seq, facts } = kept
      const asked = JSON.stringify([draft.commandId, region, seq, facts])
      if (open && place === asked) return open
      const sitting = openCommunitySitting({ kept, compiled: compiledForm(kept), now, digest }, draft)
      const saver = createSaver<CommunityDraft>((next) => drafts.save(region, next))
      sitting.onChange(saver.save)
      open = { sitting, saver }
      place = asked
      return open
    },
  }
}

/** The command first, then the form as it stands after it: dying in between leaves a draft whose command is closed. */
async function queue({ outbox, documents }: CommunityParts, outcome: QueueOutcome): Promise<Finished> {
  if (outcome.kind === 'refused') return outcome
  await outbox.queue(outcome.entry)
  await putVerified(documents, formKey(outcome.kept), outcome.kept)
  return { kind: 'queued' }
}
