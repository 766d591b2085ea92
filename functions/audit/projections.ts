import { projectCampaignRow } from '../campaigns/campaign-rows.projector'
import { projectCommunityRow } from '../communities/community-rows.projector'
import type { Dependencies } from '../dependencies'
import { projectFollowUp } from '../follow-ups/follow-up-rows.projector'
import { UnreadableEntry } from '../platform/journal'
import { isStoreFailure } from '../platform/store-failure'
import { projectVillageRow } from '../registrations/village-rows.projector'
import { projectStaffRow } from '../staff/staff-rows.projector'
import type { recomputeFigures } from '../statistics/recompute-figures'

export type RebuildNeeds = Parameters<typeof projectVillageRow>[0] &
  Parameters<typeof projectFollowUp>[0] &
  Parameters<typeof recomputeFigures>[0] &
  Pick<Dependencies, 'journal' | 'views' | 'regions' | 'campaigns' | 'clock'>

/** Which projector makes the rows of which streams. Streams of other kinds have no view. */
export const projectionsWith = (needs: RebuildNeeds): Readonly<Record<string, (stream: string) => Promise<void>>> => ({
  campaign: projectCampaignRow(needs),
  staff: projectStaffRow(needs),
  registration: projectVillageRow(needs),
  'follow-up': projectFollowUp(needs),
  community: projectCommunityRow(needs),
})

export interface Unreadable {
  readonly stream: string
  /** The first entry that cannot be read; the last one if each can, but together they make no sense. */
  readonly seq: number
  readonly because: 'unreadable'
}

/** Makes the rows of the stream without writing any. Only a failure of the store is a reason to stop. */
export async function whyUnreadable(needs: RebuildNeeds, stream: string): Promise<Unreadable | undefined> {
  let entries: Awaited<ReturnType<typeof needs.journal.read>> = []
  try {
    entries = await needs.journal.read(stream)
    const journal = { ...needs.journal, read: async () => entries as never }
    const views = { ...needs.views, advance: async () => undefined }
    await projectionsWith({ ...needs, journal, views })[stream.split('#')[0] ?? '']?.(stream)
    return undefined
  } catch (error) {
    if (isStoreFailure(error)) throw error
    const seq = error instanceof UnreadableEntry ? error.part.seq : entries.length
    return { stream, seq, because: 'unreadable' }
  }
}
