import type { Settings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { type Bundle, editionOfRow, type Row, type Village, type VillageIndex } from '../features/bundle/bundle'
import type { Drafts } from '../features/drafts/drafts'
import { beginDraft } from '../features/interview/begin'
import type { Draft } from '../features/interview/draft'
import { type Interview, type Knowledge, openInterview } from '../features/interview/interview'
import { createSaver } from '../features/interview/saver'
import type { BlobStore } from '../platform/stores'
import type { ChosenVillage, DeskNeeds, OpenInterview } from './desk'

/** What opening a sitting needs of the desk. */
export interface Parts {
  readonly campaignId: string
  readonly bundle: Bundle
  readonly drafts: Drafts<Draft>
  village(): Promise<ChosenVillage | undefined>
}

/** The open sittings, one a person; every screen gets the same. */
export function openInterviews(needs: DeskNeeds, parts: Parts) {
  const opened = new Map<string, Promise<OpenInterview | undefined>>()
  const compiledEdition = compiling(parts.bundle)

  async function open(personId: string): Promise<OpenInterview | undefined> {
    const known = await find(parts, personId)
    if (!known) return undefined
    const kept = await parts.drafts.open(personId)
    const hash = kept?.edition ?? known.index.campaign.edition
    const compiled = await compiledEdition(hash)
    if (!compiled) return undefined
    const draft = kept ?? (await begun(needs, parts.campaignId, { ...known, hash, compiled }))
    const interview = openInterview(await knowledgeOf(needs, known, hash, compiled), draft)
    const saver = createSaver(async (next) => {
      const saved = await parts.drafts.save(personId, next)
      if (saved === 'restored') await dropLostPhotos(interview, needs.blobs)
      return saved
    })
    interview.onChange(saver.save)
    return { interview, saver }
  }

  return {
    open(personId: string) {
      const opening = opened.get(personId) ?? open(personId)
      opened.set(personId, opening)
      // What could not be opened is tried anew the next time: a list may have come, a store may work again.
      const forget = () => opened.get(personId) === opening && opened.delete(personId)
      opening.then((found) => found ?? forget()).catch(forget)
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
      await found?.saver.settled()
    },
  }
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
  // The server's own values in force; the bundle carries them as they are.
  settings: index.campaign.settings as unknown as Settings,
  device: await device(),
  now,
  digest,
})
