import {
  withCollectorSignature,
  withPersonSignature,
  withSigner,
} from '../../../../miniprogram/src/features/interview/draft'
import { firstOpen, groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../../miniprogram/src/features/interview/interview'
import type { AnswerValue, Stroke } from '../../../../shared/registrations/interview'

export const collector = '11111111-1111-4111-8111-111111111111'
export const second = '22222222-2222-4222-8222-222222222222'
export const strokes: Stroke[] = [
  [
    [0.1, 0.1, 0],
    [0.5, 0.5, 20],
  ],
]

/** Answers whatever is still open with the first option, a number or a word, until nothing is. */
export function answerEverything(interview: Interview): void {
  for (let round = 0; round < 40 && firstOpen(groupViews(interview)).count > 0; round++) {
    for (const { items } of groupViews(interview)) {
      for (const { item, options, standing, findings } of items) {
        if (standing === 'lastYear' || standing === 'again') interview.confirm([item.key])
        else if (standing === 'blank') interview.answer(item.key, invented(item.key, item.type, options))
        for (const { finding } of findings) if (finding.kind === 'soft') interview.giveReason(finding, '已核实')
      }
    }
  }
}

const named: Readonly<Record<string, string>> = { status_code: 'normal', survey_method: 'home' }

const invented = (key: string, type: string, options: readonly { key: string }[]): AnswerValue | undefined => {
  if (type === 'yn') return 'no'
  if (type === 'one') return named[key] ?? options.at(-1)?.key
  if (type === 'multi') return options.length === 0 ? undefined : [options.at(-1)?.key ?? '']
  if (type === 'int' || type === 'dec') return 1
  if (type === 'phone') return key === 'phone_mobile' ? '13800000000' : undefined
  return type === 'text' ? '王秀英' : undefined
}

export function giveEvidence(interview: Interview): void {
  const photo = { hash: 'a'.repeat(64), bytes: 1000, takenAt: '2026-10-08T01:10:00.000Z', blobKey: 'photo/1' }
  interview.change((draft) => ({ ...draft, photos: [photo] }))
}

export function sign(interview: Interview, signer: Parameters<typeof withSigner>[1] = { kind: 'self' }): void {
  const cover = interview.cover()
  interview.change((draft) => withSigner(draft, signer))
  interview.change((draft) => withPersonSignature(draft, cover, strokes))
  interview.change((draft) => withCollectorSignature(draft, cover, { staffId: collector, name: '甲', strokes }))
  interview.change((draft) => withCollectorSignature(draft, cover, { staffId: second, name: '乙', strokes }))
}

export function complete(interview: Interview, clock: { now: string }): void {
  answerEverything(interview)
  giveEvidence(interview)
  clock.now = '2026-10-08T01:30:00.000Z'
  interview.change((draft) => ({ ...draft, readBackAt: clock.now }))
  answerEverything(interview)
  sign(interview)
}
