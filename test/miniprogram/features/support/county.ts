import { createHash, randomUUID } from 'node:crypto'
import { asking, type Exchange } from '../../../../miniprogram/src/api/ask'
import type { Outcome, Refused } from '../../../../miniprogram/src/api/outcome'
import type { Ways } from '../../../../miniprogram/src/features/outbox/send-entry'
import type { Receipt } from '../../../../shared/journal/receipt'
import type { Life, Memory } from './mortal-phone'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** How the way to the county behaves, one answer after the other; `fine` when the list is over. */
export type Weather =
  | 'fine'
  | 'noNetwork'
  | 'losesReply'
  | 'refuses'
  | 'provesOtherBytes'
  | 'signInFirst'
  | 'portal'
  | 'tooMany'

/** The server as the outbox knows it: keeps each command once, with the first receipt for ever. */
export interface County {
  readonly commands: ReadonlyMap<string, { readonly body: string; readonly receipt: Receipt }>
  /** In the order they were taken. */
  readonly taken: readonly string[]
  readonly photos: ReadonlySet<string>
  ways(life: Life, memory: Memory, weather?: Weather[]): Ways
}

export function county(): County {
  const commands = new Map<string, { body: string; receipt: Receipt }>()
  const taken: string[] = []
  const photos = new Set<string>()

  function take(body: string): Outcome<unknown> {
    const { commandId } = JSON.parse(body) as { commandId: string }
    const earlier = commands.get(commandId)
    if (earlier && earlier.body !== body) return refused('command.contentDiffers')
    const receipt = earlier?.receipt ?? receiptOf(body, commands.size + 1)
    if (!earlier) taken.push(commandId)
    commands.set(commandId, { body, receipt })
    return { kind: 'answered', answer: receipt }
  }

  return {
    commands,
    taken,
    photos,
    ways: ({ touch }, memory, weather = []) => {
      const exchange: Exchange = ({ path, body = '' }) =>
        touch(() => {
          if (path.endsWith('/evidence')) return ticketFor(body, photos)
          return travelling(weather.shift() ?? 'fine', () => take(body))
        })
      return {
        exchange,
        ask: asking(exchange),
        now: () => '2026-10-08T03:00:00.000Z',
        removeBlob: (key) => touch(() => void memory.blobs.delete(key)),
        upload: ({ fields, blobKey }) =>
          touch(() => {
            const bytes = memory.blobs.get(blobKey)
            if (!bytes) return { kind: 'missing' as const }
            if (sha256(bytes) !== fields.hash) return { kind: 'refused' as const, status: 400 }
            photos.add(sha256(bytes))
            return { kind: 'stored' as const }
          }),
      }
    },
  }
}

function travelling(weather: Weather, act: () => Outcome<unknown>): Outcome<unknown> {
  switch (weather) {
    case 'fine':
      return act()
    case 'noNetwork':
    case 'portal':
      return { kind: 'unreachable' }
    case 'losesReply':
      act()
      return { kind: 'unreachable' }
    case 'refuses':
      return refused('interview.hasErrors')
    case 'tooMany':
      return { ...refused('quota.exceeded'), status: 429 }
    case 'signInFirst':
      return { kind: 'signInFirst' }
    case 'provesOtherBytes':
      return { kind: 'answered', answer: receiptOf('something else', 1) }
  }
}

const refused = (code: string): Refused => ({ kind: 'refused', status: 409, code, sentence: '没有收下。' })

const receiptOf = (body: string, seq: number): Receipt => ({
  stream: 'registration#430112-2026#1',
  seq,
  contentHash: sha256(body),
  at: '2026-10-08T03:00:00.000Z',
  outcome: 'applied',
  signature: 'x',
  key: 'k',
})

function ticketFor(body: string, photos: ReadonlySet<string>): Outcome<unknown> {
  const { hash } = JSON.parse(body) as { hash: string }
  if (photos.has(hash)) return { kind: 'answered', answer: { kind: 'arrived' } }
  return { kind: 'answered', answer: { kind: 'upload', upload: { url: 'https://media.invalid/', fields: { hash } } } }
}

/** An interview of `personId`, fixed as text, with photos whose bytes are in `memory`. */
export function aQueued(memory: Memory, { personId = 'p1', photos = 1 } = {}) {
  const commandId = randomUUID()
  const body = JSON.stringify({ commandId, baseVersion: 0, interview: { answers: { note: personId } } })
  const taken = Array.from({ length: photos }, (_, at) => {
    const bytes = new TextEncoder().encode(`${commandId} photo ${at}`)
    const blobKey = `photo/s1/1/${personId}/${sha256(bytes)}`
    memory.blobs.set(blobKey, bytes)
    return { hash: sha256(bytes), bytes: bytes.length, mime: 'image/jpeg' as const, blobKey }
  })
  return {
    kind: 'interview' as const,
    campaignId: '430112-2026',
    personId,
    photos: taken,
    command: { commandId, path: `/registrations/${personId}/interviews`, body, contentHash: sha256(body) },
  }
}
