import type { Row } from '../features/bundle/bundle'
import { draftOf } from '../features/interview/mend'
import type { OutboxEntry } from '../features/outbox/outbox'
import type { Desk } from '../phone/desk'
import { newId } from '../platform/ids'

/** A refused interview becomes a draft again. The draft is there before the command goes: dying in between loses nothing. */
export async function mendInterview(desk: Desk, entry: OutboxEntry, row: Row): Promise<void> {
  const { personId } = entry
  const village = await desk.village()
  if ((await desk.drafts.open(personId)) === undefined) {
    const mending = { commandId: await newId(), name: row.name, region: village?.region ?? '' }
    await desk.drafts.save(personId, draftOf(entry, mending))
  }
  await desk.outbox.remove(entry.command.commandId)
  await desk.closeInterview(personId)
}
