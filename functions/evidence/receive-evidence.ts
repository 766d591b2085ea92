import { type ArriveEvidence, arriveEvidence } from '../../shared/evidence/arrive-evidence'
import { Problem } from '../../shared/problems'
import { registrationStream } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { derivedId } from '../platform/derived-id'
import { systemRequest } from '../platform/system-actor'
import { registrationSubject } from '../registrations/registration-subject'
import { evidenceKey, placeOfIncoming } from './evidence-keys'
import { readPhoto } from './read-photo'

type Needs = Pick<Dependencies, 'media' | 'handle' | 'campaigns' | 'sealer' | 'log'>

/**
 * One photo has reached the store. Written anew first, then said in the journal, then the incoming one removed:
 * killed anywhere, the next run does the same again.
 */
export const receiveEvidence =
  (needs: Needs) =>
  async ({ key }: { readonly key: string }): Promise<void> => {
    const { media, handle, log } = needs
    const place = placeOfIncoming(key)
    const incoming = place && (await media.read(key))
    if (!place || !incoming) return

    const stream = registrationStream(place)
    const command = await judge(needs, place, incoming, stream)
    const request = systemRequest('evidence', 'evidence.arrive', command)
    await handle(registrationSubject(needs), arriveEvidence, stream, request).catch(async (error: unknown) => {
      // A person who is not on any roster: nothing to say it to, and nothing to keep.
      if (!(error instanceof Problem) || error.code !== 'registration.unknown') throw error
      log.warn('evidence for an unknown registration', { stream })
      await media.remove(evidenceKey(place.campaignId, place.personId, place.hash))
    })
    await media.remove(key)
  }

async function judge(
  { media }: Needs,
  { campaignId, personId, hash }: { campaignId: string; personId: string; hash: string },
  incoming: Uint8Array,
  stream: string,
): Promise<ArriveEvidence> {
  const read = readPhoto(incoming, hash)
  if (read.kind === 'refused') {
    return {
      commandId: derivedId(`refused ${read.because} ${stream} ${hash}`),
      kind: 'refused',
      hash,
      because: read.because,
    }
  }
  const key = evidenceKey(campaignId, personId, hash)
  await media.write(key, read.bytes, 'image/jpeg')
  const { width, height, looks } = read
  return {
    commandId: derivedId(`arrived ${stream} ${hash}`),
    kind: 'arrived',
    hash,
    key,
    width,
    height,
    ...(looks ? { looks } : {}),
  }
}
