import { beginDraft } from '../../../../miniprogram/src/features/interview/begin'
import { withDoor, withPhoto } from '../../../../miniprogram/src/features/interview/draft'
import { finish } from '../../../../miniprogram/src/features/interview/finish'
import { draftOf } from '../../../../miniprogram/src/features/interview/mend'
import { collector, complete } from '../support/complete'
import { aSitting, compiled, edition, lastYear, village, visited } from '../support/rows'

const taken = (key: string) => ({
  ...{ hash: key.repeat(64), bytes: 1000, takenAt: '2026-10-08T01:10:00.000Z', blobKey: `photo/${key}` },
})

describe('a person who does not want to be in the photo', () => {
  it('was visited all the same: the door and the reason stand for her photo', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    interview.change((draft) => withDoor(draft, 'unwilling'))
    expect(interview.draft().photos).toEqual([])
    expect(finish(interview, collector)).toMatchObject({ kind: 'refused', items: ['photo_home'] })

    interview.change((draft) => withPhoto(draft, taken('b')))
    expect(finish(interview, collector).kind).toBe('ready')
    expect(interview.submitted().photos).toMatchObject([{ hash: 'b'.repeat(64), door: 'unwilling' }])
  })

  it('may give another reason for the same picture, and may agree after all: then a photo of her is taken', () => {
    const { interview } = aSitting({ prior: lastYear })
    interview.change((draft) => withPhoto(withDoor(draft, 'unwilling'), taken('b')))
    interview.change((draft) => withDoor(draft, 'unwell'))
    expect(interview.draft().photos).toMatchObject([{ door: 'unwell' }])
    interview.change((draft) => withDoor(draft, undefined))
    expect(interview.draft()).toMatchObject({ photos: [] })
    interview.change((draft) => withPhoto(draft, taken('c')))
    expect(interview.submitted().photos[0]).not.toHaveProperty('door')
  })

  it('is known as such when her record is corrected, or a refused command is mended', () => {
    const { interview } = aSitting({ prior: lastYear })
    interview.change((draft) => withPhoto(withDoor(draft, 'other'), taken('b')))
    const { photos } = interview.submitted()
    const body = JSON.stringify({ commandId: 'c', baseVersion: 0, interview: interview.submitted() })
    const entry = { campaignId: 'c', personId: 'p', command: { body }, photos: [] } as never
    expect(draftOf(entry, { commandId: 'd', name: '王秀英', region: 'r' })).toMatchObject({ door: 'other' })

    const before = visited()
    const row = { ...before, interview: { ...before.interview, photos } } as typeof before
    const begun = beginDraft({ row, ...village, compiled, edition, commandId: 'c', at: '2026-10-09T01:00:00.000Z' })
    expect(begun).toMatchObject({ door: 'other' })
  })
})
