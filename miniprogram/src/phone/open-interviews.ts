import { compileEdition } from '../../../shared/forms/compile-edition'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { type Bundle, editionOfRow, type Row, type Village, type VillageIndex } from '../features/bundle/bundle'
import { isVisitable } from '../features/bundle/listing'
import type { Drafts } from '../features/drafts/drafts'
import { beginDraft } from '../features/interview/begin'
import type { Draft } from '../features/interview/draft'
import { type Interview, type Knowledge, openInterview } from '../features/interview/interview'
import { createSaver, type Saver } from '../features/interview/saver'
import { isClosed, type Outbox } from '../features/outbox/outbox'
import type { Staff } from '../features/sign-in/session'
import type { BlobStore } from '../platform/stores'
import type { ChosenVillage, DeskNeeds, OpenInterview } from './desk'
import { keepLastMoment, lateDraft, type Moment } from './last-moment'
import { settingsOf } from './settings-of'
import { villageList } from './village-list'

/** What opening a sitting needs of the desk. */
export interface Parts {
  readonly staff: Staff
  readonly campaignId: string
  readonly bundle: Bundle
  readonly drafts: Drafts<Draft>
  readonly outbox: Outbox
  village(): Promise<ChosenVillage | undefined>
  now(): string
}

/** `unknown`: not on this phone. `finished`: she finished it here. `closed`: there is no draft, and none is to be begun. */
export type Opened = ({ readonly kind: 'open' } & OpenInterview) | { readonly kind: 'unknown' | 'finished' | 'closed' }

/** The open sittings, one a person; every screen gets the same. */
export function openInterviews(needs: DeskNeeds, parts: Parts) {
  const opened = new Map<string, Promise<Opened>>()
  const compiledEdition = compiling(parts.bundle)

  async function open(personId: string, begins: boolean): Promise<Opened> {
    const known = await find(parts, personId)
    if (!known) return { kind: 'unknown' }
    const kept = await draftOf(parts, needs.moment, personId)
    const refusal = kept ? undefined : await whyNotBegun(parts, personId, begins)
    if (refusal) return { kind: refusal }
    const hash = kept?.edition ?? known.index.campaign.edition
    const compiled = await compiledEdition(hash)
    if (!compiled) return { kind: 'unknown' }
    const draft = kept ?? (await begun(needs, parts.campaignId, { ...known, hash, compiled }))
    const interview = openInterview(await knowledgeOf(needs, known, hash, compiled), draft)
    const saver = saverOf(interview, parts, needs.blobs)
    keepLastMoment(interview, saver, parts.drafts, needs.moment)
    return { kind: 'open', interview, saver }
  }

  return {
    open(personId: string, { begins = true } = {}): Promise<Opened> {
      const opening = opened.get(personId) ?? open(personId, begins)
      opened.set(personId, opening)
      // What could not be opened is tried anew the next time: a list may have come, a store may work again.
      const forget = () => opened.get(personId) === opening && opened.delete(personId)
      opening.then(({ kind }) => kind === 'open' || forget()).catch(forget)
      return opening
    },
    async knowledgeOf(personId: string): Promise<Knowledge | undefined> {
      const known = await find(parts, personId)
      if (!known) return undefined
      const hash = editionOfRow(known.row, known.index.campaign)
      const compiled = await compiledEdition(hash)
      return compiled && knowledgeOf(needs, known, hash, compiled)
    },
    async close(personId: string) {
      const opening = opened.get(personId)
      opened.delete(personId)
      // A save still under way would bring a removed draft back. One that never opened has none.
      const found = await opening?.catch(() => undefined)
      if (found?.kind === 'open') await found.saver.settled()
    },
  }
}

/** A draft whose command is already closed was left by an app that died while finishing: it goes. */
async function draftOf({ drafts, outbox }: Parts, moment: Moment, personId: string): Promise<Draft | undefined> {
  const kept = await drafts.open(personId)
  const late = lateDraft(personId, drafts, moment)
  const draft = late ?? kept
  if (!draft) return undefined
  if (!(await isClosed(outbox, draft.commandId))) {
    // From now on it is kept as everything else is.
    if (late) await drafts.save(personId, late)
    return draft
  }
  await drafts.remove(personId)
  return undefined
}

/** Back, a reload or an old address must not begin the form of somebody whose form is finished. */
async function whyNotBegun(
  parts: Parts,
  personId: string,
  begins: boolean,
): Promise<'finished' | 'closed' | undefined> {
  const isHers = (one: { personId: string; kind: string }) => one.personId === personId && one.kind === 'interview'
  if ((await parts.outbox.list()).some(isHers)) return 'finished'
  const remaining = (await villageList(parts))?.entries.find((entry) => entry.personId === personId)?.remaining
  if (remaining === 'stored' || remaining === 'setAside') return 'finished'
  // 有变化 at a second confirmation begins a new version of a record that is otherwise with the office.
  const mayBegin = remaining !== undefined && (isVisitable(remaining) || remaining === 'reconfirm')
  return begins && mayBegin ? undefined : 'closed'
}

function saverOf(interview: Interview, { drafts }: Parts, blobs: BlobStore): Saver {
  const saver = createSaver(async (next) => {
    const saved = await drafts.save(next.personId, next)
    if (saved === 'restored') await dropLostPhotos(interview, blobs)
    return saved
  })
  interview.onChange(saver.save)
  return saver
}

/** A phone that was emptied has lost its photos too: they are taken again, and not found missing when they are sent. */
async function dropLostPhotos(interview: Interview, { listBlobs }: BlobStore): Promise<void> {
  const kept = new Set(['', ...(await listBlobs())])
  interview.change((draft) => {
    const photos = draft.photos.filter(({ blobKey }) => kept.has(blobKey))
    return photos.length === draft.photos.length ? draft : { ...draft, photos }
  })
}

/** Compiles an edition once while the app is open. */
function compiling(bundle: Bundle) {
  const compiled = new Map<string, CompiledEdition>()
  return async (hash: string): Promise<CompiledEdition | undefined> => {
    const edition = compiled.has(hash) ? undefined : await bundle.edition(hash)
    if (edition) compiled.set(hash, compileEdition(edition))
    return compiled.get(hash)
  }
}

async function find({ village, campaignId, bundle }: Parts, personId: string): Promise<Known | undefined> {
  const chosen = await village()
  if (!chosen) return undefined
  const place: Village = { campaignId, region: chosen.region }
  const [index, row] = await Promise.all([bundle.index(place), bundle.row(place, personId)])
  return index && row ? { index, row, region: chosen.region } : undefined
}

interface Known {
  readonly index: VillageIndex
  readonly row: Row
  readonly region: string
}

const begun = async (
  { newId, now }: DeskNeeds,
  campaignId: string,
  { row, region, hash, compiled }: Known & { hash: string; compiled: CompiledEdition },
): Promise<Draft> =>
  beginDraft({ row, campaignId, region, compiled, edition: hash, commandId: await newId(), at: now() })

const knowledgeOf = async (
  { now, digest, device }: DeskNeeds,
  { index, row, region }: Known,
  edition: string,
  compiled: CompiledEdition,
): Promise<Knowledge> => ({
  compiled,
  edition,
  row,
  region,
  settings: settingsOf(index),
  device: await device(),
  now,
  digest,
})
