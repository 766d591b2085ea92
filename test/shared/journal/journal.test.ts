import * as fc from 'fast-check'
import { daysLater } from '../../../shared/calendar'
import { proves, type Receipt, signedText, verificationCode } from '../../../shared/journal/receipt'
import { evolveBy, fold } from '../../../shared/journal/stream'

const receipt: Receipt = {
  ...{ stream: 'registration#x', seq: 2, contentHash: 'ab12cd34'.repeat(8), at: '2026-10-01T00:00:00.000Z' },
  ...{ outcome: 'applied', signature: 's', key: 'k' },
}

describe('a receipt', () => {
  it('covers every fact of its own, so none can be exchanged', () => {
    const changes: Partial<Receipt>[] = [
      ...[{ stream: 'registration#y' }, { seq: 3 }, { contentHash: 'f'.repeat(64) }],
      ...[{ at: '2026-10-01T00:00:00.001Z' }, { outcome: 'setAside' as const }],
    ]
    const texts = changes.map((change) => signedText({ ...receipt, ...change }))
    expect(new Set([signedText(receipt), ...texts]).size).toBe(changes.length + 1)
  })

  it('proves the bytes it names and no others', () => {
    expect(proves(receipt, { contentHash: receipt.contentHash })).toBe(true)
    expect(proves(receipt, { contentHash: 'f'.repeat(64) })).toBe(false)
  })

  it('has a code that can be read over the telephone', () => {
    expect(verificationCode(receipt)).toBe('AB12-CD34')
  })
})

it('a state is folded from events in the order of the entries', () => {
  type Happened = { type: 'added'; text: string } | { type: 'cleared' }
  type Told = { region?: string; text: string }
  const kind = {
    initial: { text: '' } as Told,
    evolve: evolveBy<Told, Happened>({
      added: ({ text }, event) => ({ text: text + event.text }),
      cleared: () => ({ text: '' }),
    }),
  }
  const added = (text: string): Happened => ({ type: 'added', text })
  expect(fold(kind, [{ events: [added('a'), added('b')] }, { events: [] }, { events: [added('c')] }])).toEqual({
    text: 'abc',
  })
  expect(fold(kind, [{ events: [added('a'), { type: 'cleared' }] }])).toEqual({ text: '' })
})

it('days later is the same time of day, across months, leap days and years', () => {
  const times = {
    min: new Date('2000-01-01T00:00:00.000Z'),
    max: new Date('2101-01-01T00:00:00.000Z'),
    noInvalidDate: true,
  }
  fc.assert(
    fc.property(fc.date(times), fc.nat(400), (date, days) => {
      const expected = new Date(date.getTime() + days * 86_400_000).toISOString()
      expect(daysLater(date.toISOString(), days)).toBe(expected)
    }),
    { numRuns: 500 },
  )
})
