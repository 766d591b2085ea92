import { createPublicKey, verify } from 'node:crypto'
import { signedText } from '../../../shared/journal/receipt'
import { anEntry } from '../../support/builders'
import { aWorld } from '../../support/world'

describe('a receipt', () => {
  const { receipts } = aWorld()
  const isSigned = async (receipt: Awaited<ReturnType<typeof receipts.sign>>) => {
    const jwk = (await receipts.publicKeys()).find(({ kid }) => kid === receipt.key)
    const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' })
    return verify(null, Buffer.from(signedText(receipt)), key, Buffer.from(receipt.signature, 'base64url'))
  }

  it('is the same each time, and stands up to its public key', async () => {
    const receipt = await receipts.sign(anEntry({ seq: 3 }))
    expect(await receipts.sign(anEntry({ seq: 3 }))).toEqual(receipt)
    expect(receipt).toMatchObject({ seq: 3, contentHash: 'c'.repeat(64), outcome: 'applied' })
    expect(await isSigned(receipt)).toBe(true)
  })

  it.each([
    ['another content', { contentHash: 'd'.repeat(64) }],
    ['another place', { seq: 4 }],
    ['another time', { at: '2026-10-02T00:00:00.000Z' }],
    ['another outcome', { outcome: 'setAside' as const }],
  ])('does not stand for %s', async (_, change) => {
    const receipt = await receipts.sign(anEntry({ seq: 3 }))
    expect(await isSigned({ ...receipt, ...change })).toBe(false)
  })

  it('says when the content was kept but set aside', async () => {
    const receipt = await receipts.sign(anEntry({ events: [{ type: 'interview.setAside' }] }))
    expect(receipt.outcome).toBe('setAside')
  })
})
