import { takeHomePhoto } from '../../../../miniprogram/src/features/evidence/take-home-photo'
import { thinStrokes } from '../../../../miniprogram/src/features/evidence/thin-strokes'
import {
  type Signer,
  withCollectorSignature,
  withPersonSignature,
  withSigner,
} from '../../../../miniprogram/src/features/interview/draft'
import { confirmable, firstOpen, groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../../miniprogram/src/features/interview/interview'
import { withReadBackBegun, withReadBackDone } from '../../../../miniprogram/src/features/interview/read-back'
import { signingOf } from '../../../../miniprogram/src/features/interview/signing'
import type { Desk } from '../../../../miniprogram/src/phone/desk'
import { photoKey } from '../../../../miniprogram/src/phone/sweep'
import type { Answers } from '../../../../shared/registrations/interview'
import type { Phone } from './phone'
import { sha256 } from './phone'

/** Screen after screen until nothing is open: what is prefilled is confirmed, what is blank is answered. */
export function answerAll(interview: Interview, truth: Answers): void {
  for (;;) {
    const groups = groupViews(interview)
    const group = groups.find(({ key }) => key === firstOpen(groups).group)
    if (!group) return
    interview.confirm(confirmable(group))
    const blank = group.items.filter(({ standing, required }) => standing === 'blank' && required)
    for (const { item } of blank) {
      if (truth[item.key] === undefined) throw new Error(`Nobody knows the answer to ${item.key}.`)
      interview.answer(item.key, truth[item.key])
    }
    if (blank.length === 0 && confirmable(group).length === 0) throw new Error(`${group.key} stays open.`)
  }
}

const picture = { mime: 'image/jpeg' as const, width: 320, height: 240 }

export async function photograph(interview: Interview, desk: Desk, phone: Phone, jpeg: Buffer): Promise<void> {
  const { personId } = interview.draft()
  const outcome = await takeHomePhoto({
    take: async () => ({ kind: 'taken', photo: { bytes: new Uint8Array(jpeg), ...picture } }),
    blobs: phone.app().memory.blobs,
    hash: sha256,
    now: () => new Date().toISOString(),
    keyOf: (takenAt, hash) => photoKey(desk.staff.staffId, personId, takenAt, hash),
  })
  if (outcome.kind !== 'kept') throw new Error(`The photo is ${outcome.kind}.`)
  interview.change((draft) => ({ ...draft, photos: [outcome.photo] }))
}

/** Everything is read aloud. */
export function readBack(interview: Interview): void {
  interview.change((draft) =>
    withReadBackDone(withReadBackBegun(draft, interview.knowledge.now()), interview.knowledge.now()),
  )
}

const scrawl = thinStrokes([
  [
    [40, 60, 0],
    [120, 40, 80],
    [200, 90, 160],
  ],
])

export interface Second {
  readonly staffId: string
  readonly name: string
}

/** Reasons for what is doubtful, then everybody's name. `signer` absent: the person herself is not there to sign. */
export function sign(interview: Interview, desk: Desk, second: Second, signer?: Signer): void {
  const { staffId, name } = desk.staff
  if (signer) interview.change((draft) => withSigner(draft, signer))
  for (const { finding } of signingOf(interview, staffId).doubts) interview.giveReason(finding, '已当面核实。')
  const cover = interview.cover()
  if (signer) interview.change((draft) => withPersonSignature(draft, cover, scrawl))
  for (const who of [{ staffId, name }, second])
    interview.change((draft) =>
      withCollectorSignature(draft, cover, { staffId: who.staffId, name: who.name, strokes: scrawl }),
    )
  const { missing, stops } = signingOf(interview, staffId)
  if (missing.length > 0 || stops.length > 0) throw new Error(`Not ready: ${JSON.stringify({ missing, stops })}`)
}
