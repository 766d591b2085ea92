import type { Edition } from '../../../shared/forms/edition'
import type { Ask, Exchange } from '../api/ask'
import { type Bundle, type CampaignOnPhone, createBundle, type HandbookOnPhone } from '../features/bundle/bundle'
import { createDrafts, type Drafts } from '../features/drafts/drafts'
import type { Draft } from '../features/interview/draft'
import type { Interview, Knowledge } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'
import type { Device } from '../features/interview/submitted'
import { createOutbox, type Outbox } from '../features/outbox/outbox'
import { createSender, type Sender } from '../features/outbox/sender'
import type { Staff } from '../features/sign-in/session'
import type { OutgoingUpload, UploadOutcome } from '../platform/outcomes'
import type { BlobStore, DocumentStore } from '../platform/stores'
import { type CommunityDesk, communityDesk } from './community'
import type { Moment } from './last-moment'
import { type Opened, openInterviews } from './open-interviews'
import { clearFinished, sweepBlobs } from './sweep'

/** What the desk takes from the phone around it. */
export interface DeskNeeds {
  readonly documents: DocumentStore
  readonly blobs: BlobStore
  readonly exchange: Exchange
  readonly ask: Ask
  upload(outgoing: OutgoingUpload): Promise<UploadOutcome>
  now(): string
  newId(): Promise<string>
  digest(text: string): string
  device(): Promise<Device>
  readonly moment: Moment
}

export interface OpenInterview {
  readonly interview: Interview
  readonly saver: Saver
}

/** One collector's work in one campaign: everything she sees comes from here, and from the phone's own store. */
export interface Desk {
  readonly staff: Staff
  readonly campaignId: string
  readonly ask: Ask
  readonly bundle: Bundle
  readonly drafts: Drafts<Draft>
  readonly outbox: Outbox
  readonly sender: Sender
  readonly documents: DocumentStore
  now(): string
  /** The form of the chosen village, for its leader. */
  readonly community: CommunityDesk
  village(): Promise<ChosenVillage | undefined>
  chooseVillage(village: ChosenVillage): Promise<void>
  /** What the 工作手册 says, from the phone's own store; undefined until it has been fetched. */
  handbook(): Promise<HandbookOnPhone | undefined>
  edition(): Promise<Edition | undefined>
  /** The one open sitting of this person, shared by every screen; begun if there is none yet and one may be begun. */
  openInterview(personId: string, how?: { readonly begins: boolean }): Promise<Opened>
  /** Everything known of a person's form, without beginning a sitting. */
  knowledgeOf(personId: string): Promise<Knowledge | undefined>
  /** After the draft has become a command, or has been given up. */
  closeInterview(personId: string): Promise<void>
  /** Once per start of the app: what finishing left behind, and photos nothing names any more. */
  tidy(): Promise<void>
}

export interface ChosenVillage {
  readonly region: string
  readonly name: string
}

export function createDesk(needs: DeskNeeds, staff: Staff, campaignId: string): Desk {
  const { documents, ask, exchange, upload, blobs, now } = needs
  const bundle = createBundle({ documents, ask, now })
  const drafts = createDrafts<Draft>(documents)
  const outbox = createOutbox(documents)
  const sender = createSender(outbox, { ask, exchange, upload, removeBlob: blobs.removeBlob, now })
  const village = () => chosenVillage(documents, staff)
  const interviews = openInterviews(needs, { staff, campaignId, bundle, drafts, outbox, village, now })
  const community = communityDesk({ ...needs, staff, campaignId, outbox, sender, village })
  async function campaign(): Promise<CampaignOnPhone | undefined> {
    const chosen = await village()
    return chosen && (await bundle.index({ campaignId, region: chosen.region }))?.campaign
  }
  async function tidy(): Promise<void> {
    await clearFinished(drafts, outbox)
    await sweepBlobs(blobs, staff.staffId, { drafts, outbox, now })
  }
  let tidied: Promise<void> | undefined

  return {
    ...{ staff, campaignId, ask, bundle, drafts, outbox, sender, documents, community, village, now },
    chooseVillage: (chosen) => documents.put('village', chosen),
    async handbook() {
      const hash = (await campaign())?.handbook
      return hash === undefined ? undefined : bundle.handbook(hash)
    },
    async edition() {
      const hash = (await campaign())?.edition
      return hash === undefined ? undefined : bundle.edition(hash)
    },
    openInterview: interviews.open,
    knowledgeOf: interviews.knowledgeOf,
    closeInterview: interviews.close,
    tidy() {
      tidied ??= tidy().catch((error) => {
        tidied = undefined
        throw error
      })
      return tidied
    },
  }
}

async function chosenVillage(documents: DocumentStore, staff: Staff): Promise<ChosenVillage | undefined> {
  const chosen = await documents.get<ChosenVillage>('village')
  if (chosen) return chosen
  return staff.scope.length === 12 ? { region: staff.scope, name: staff.scopeName } : undefined
}
