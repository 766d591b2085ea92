import { issueLink, revokeLink } from '../../../shared/confirmations/issue-link'
import { linkAddress } from '../../../shared/confirmations/link-address'
import type { RegistrationEvent } from '../../../shared/registrations/registration'
import {
  after,
  commandId,
  context,
  inSituation,
  issued,
  outcomeOf,
  type Situation,
  settings,
  situations,
} from '../registrations/cases'

const nothing: readonly Situation[] = [
  ...([
    'rostered',
    'attempted',
    'attempted, not accepted',
    'statusClaimed',
    'countyVerify',
    'countyVerify, disagreed',
    'settled',
  ] as const),
]

it.each(situations)('a link for a registration in %s is issued when there is something to confirm', (situation) => {
  const outcome = outcomeOf(() => issueLink(inSituation(situation), { commandId, channel: 'qq' }, context()))
  if (situation === 'unknown') expect(outcome).toBe('registration.unknown')
  else expect(outcome).toBe(nothing.includes(situation) ? 'confirmation.nothingToConfirm' : 'confirmation.linkIssued')
})

it.each([
  [14, '2026-10-16T03:00:00.000Z'],
  [3, '2026-10-05T03:00:00.000Z'],
  [90, '2026-10-16T03:00:00.000Z'],
])('a county that says %i days gets a link until %s, never longer than fourteen days', (linkDays, expiresAt) => {
  const known = context('reviewer', { settings: { ...settings, linkDays } })
  expect(issueLink(inSituation('townshipReview'), { commandId, channel: 'qq' }, known)).toEqual([
    { type: 'confirmation.linkIssued', linkId: commandId, expiresAt, by: 'reviewer', at: known.at, channel: 'qq' },
  ])
})

it('a new link ends the one before: nobody keeps an old one aside', () => {
  const before = inSituation('townshipReview', issued)
  const events = issueLink(before, { commandId, channel: 'wechat', network: 'n1' }, context('reviewer'))
  expect(events.map(({ type }) => type)).toEqual(['confirmation.linkRevoked', 'confirmation.linkIssued'])
  expect(after(before, events)).toMatchObject({
    links: { link: { state: 'revoked' }, [commandId]: { state: 'issued', channel: 'wechat', by: 'reviewer' } },
  })
})

it('one person gets so many links a day as the county says, and more the next day', () => {
  const made = (number: number, at: string): RegistrationEvent => ({
    ...{ type: 'confirmation.linkIssued', linkId: `l${number}`, by: 'reviewer', at, channel: 'qq' },
    expiresAt: '2026-10-16T03:00:00.000Z',
  })
  // In Beijing it is the second of October from four in the afternoon of the first, in UTC.
  const today = [1, 2, 3].map((number) => made(number, '2026-10-01T16:00:00.000Z'))
  const before = inSituation('townshipReview', made(0, '2026-10-01T15:59:59.000Z'), ...today)
  const asked = (linksPerDay: number) =>
    outcomeOf(() =>
      issueLink(before, { commandId, channel: 'qq' }, context('r', { settings: { ...settings, linksPerDay } })),
    )
  expect(asked(3)).toBe('link.tooMany')
  expect(asked(4)).toBe(
    [...Array.from({ length: 4 }, () => 'confirmation.linkRevoked'), 'confirmation.linkIssued'].join(' + '),
  )
})

it('only a link of this registration is revoked', () => {
  const revoke = (situation: Situation, linkId: string) =>
    outcomeOf(() =>
      revokeLink(
        inSituation(situation, ...(situation === 'unknown' ? [] : [issued])),
        { commandId, linkId },
        context(),
      ),
    )
  expect(revoke('townshipReview', 'link')).toBe('confirmation.linkRevoked')
  expect(revoke('townshipReview', 'other')).toBe('link.unknown')
  expect(revoke('townshipReview', 'toString')).toBe('link.unknown')
  expect(revoke('unknown', 'link')).toBe('link.unknown')
})

it('the token stands in the fragment, which no server is told', () => {
  expect(linkAddress('https://x.cn/', 'abc')).toBe('https://x.cn/#/resident/pages/entry/index?t=abc')
  expect(new URL(linkAddress('https://x.cn', 'abc')).search).toBe('')
})
