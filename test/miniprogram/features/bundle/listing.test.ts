import type { ListedRow } from '../../../../miniprogram/src/features/bundle/bundle'
import {
  countsOf,
  isAsked,
  isFound,
  isIn,
  type Left,
  type Local,
  leftOf,
} from '../../../../miniprogram/src/features/bundle/listing'

const listed = (changes: Partial<ListedRow> = {}): ListedRow => ({
  personId: 'p1',
  seq: 4,
  name: '王秀英',
  initials: 'WXY',
  address: '一组',
  age: 56,
  sex: 'female',
  state: 'townshipReview',
  version: 1,
  attempts: 0,
  disputed: false,
  confirmed: false,
  ...changes,
})

const day = { today: '2026-09-29', referenceDate: '2026-09-30' }
const referenceDay = { ...day, today: '2026-09-30' }

describe('what is left to do', () => {
  it.each<[string, Left, [ListedRow, Local?]]>([
    ['nothing begun', 'notBegun', [listed({ state: 'rostered' })]],
    ['a draft over a returned record', 'draft', [listed({ state: 'returned' }), { kind: 'draft' }]],
    ['a receipt the list has not caught up with', 'stored', [listed(), { kind: 'stored', seq: 5 }]],
    ['a receipt older than the list', 'inReview', [listed(), { kind: 'stored', seq: 4 }]],
    ['set aside', 'setAside', [listed(), { kind: 'setAside', seq: 5 }]],
    ['a dispute while under review', 'disputed', [listed({ disputed: true })]],
    ['a dispute of a locked record', 'locked', [listed({ state: 'locked', disputed: true })]],
    ['an approved record', 'approved', [listed({ state: 'sectionRelease' })]],
  ])('names %s', (_, left, [row, local]) => {
    expect(leftOf(row, day, local)).toBe(left)
  })

  const claim = { state: 'statusClaimed', claimedBy: 'collector' } as const
  const leader = { role: 'leader', staffId: 'leader' }
  it.each<[string, Left, Parameters<typeof leftOf>]>([
    ['the leader has a claim of somebody else to confirm', 'toConfirm', [listed(claim), day, undefined, leader]],
    [
      'the leader cannot confirm her own',
      'claimed',
      [listed({ ...claim, claimedBy: 'leader' }), day, undefined, leader],
    ],
    ['a collector waits', 'claimed', [listed(claim), day, undefined, { role: 'collector', staffId: 'another' }]],
    ['the leader’s word is on its way', 'waiting', [listed(claim), day, { kind: 'waiting' }, leader]],
    ['the county did not accept it', 'sentBack', [listed({ state: 'attempted', sentBack: true }), day]],
    ['somebody begins again', 'draft', [listed({ state: 'attempted', sentBack: true }), day, { kind: 'draft' }]],
  ])('of a claim: %s', (_, left, args) => {
    expect(leftOf(...args)).toBe(left)
    if (left === 'toConfirm') expect(isIn('tasks', { ...args[0], remaining: left })).toBe(true)
    if (left === 'sentBack') expect(isIn('tasks', { ...args[0], remaining: left })).toBe(true)
  })

  it.each<[string, Left, Parameters<typeof leftOf>]>([
    ['one planned on the eve', 'inReview', [listed({ reconfirmation: 'planned' }), day]],
    [
      'one planned when the day has come, without fetching',
      'reconfirm',
      [listed({ reconfirmation: 'planned' }), referenceDay],
    ],
    ['one due', 'reconfirm', [listed({ state: 'sectionRelease', reconfirmation: 'due' }), referenceDay]],
    ['one done', 'approved', [listed({ state: 'sectionRelease', reconfirmation: 'done' }), referenceDay]],
    ['one due that the person disputes', 'disputed', [listed({ reconfirmation: 'due', disputed: true }), referenceDay]],
    [
      'one due whose word is on its way',
      'waiting',
      [listed({ reconfirmation: 'due' }), referenceDay, { kind: 'waiting' }],
    ],
  ])('before and after the reference date names %s', (_, left, args) => {
    expect(leftOf(...args)).toBe(left)
  })

  it('a returned or disputed record stays among the tasks while its correction is a draft', () => {
    const returned = listed({ state: 'returned' })
    const drafted = leftOf(returned, day, { kind: 'draft' })
    expect(isIn('tasks', { ...returned, remaining: drafted, asked: isAsked(returned, drafted) })).toBe(true)
    expect(isAsked(returned, 'waiting')).toBe(false)
    expect(isAsked(listed({ disputed: true }), 'draft')).toBe(true)
    expect(isAsked(listed({ state: 'rostered' }), 'draft')).toBe(false)
  })

  it('counts each person in at most one part of the line', () => {
    const kinds: Left[] = ['notBegun', 'draft', 'waiting', 'unconfirmed', 'stored', 'returned', 'approved', 'locked']
    const entries = kinds.map((remaining) => ({ ...listed(), remaining, asked: false }))
    expect(countsOf(entries)).toEqual({ onPhone: 2, sent: 1, stored: 2, reviewed: 2 })
    expect(entries.filter((entry) => isIn('all', entry)).length).toBe(kinds.length)
  })

  it.each([
    ['秀英', true],
    ['wx', true],
    ['XY', false],
    // No digit of a number is on the phone; the address is.
    ['0017', false],
    ['一组', true],
    ['王 秀', true],
    ['李', false],
  ])('searching %s finds her: %s', (words, found) => {
    expect(isFound(words, listed())).toBe(found)
  })
})
