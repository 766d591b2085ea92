import { createHash } from 'node:crypto'
import * as z from 'zod'
import { sha256Of } from '../../../console/src/platform/hash'
import { inGroups, newId, newInvitation, withoutGroups } from '../../../console/src/platform/ids'
import { staffRoutes } from '../../../shared/staff/staff.routes'

describe('ids made in the browser', () => {
  it('are UUIDs that the contract accepts, each another', () => {
    const ids = Array.from({ length: 200 }, newId)
    for (const id of ids) expect(() => z.uuidv4().parse(id)).not.toThrow()
    expect(new Set(ids).size).toBe(200)
  })

  it('make invitations the contract accepts, and groups do not change them', () => {
    const body = staffRoutes['POST /staff'].body
    for (let time = 0; time < 50; time++) {
      const invitation = newInvitation()
      const invited = {
        commandId: newId(),
        account: 'li-na',
        name: '李娜',
        role: 'collector',
        scope: '430112',
        invitation,
      }
      expect(() => body.parse(invited)).not.toThrow()
      expect(withoutGroups(inGroups(invitation))).toBe(invitation)
      expect(withoutGroups(` ${inGroups(invitation).toLowerCase()} `)).toBe(invitation)
    }
    expect(inGroups('ABCDEFGH')).toBe('ABCD-EFGH')
  })
})

describe('the digest of a file', () => {
  it.each([0, 1, 1024 * 1024, 1024 * 1024 + 17, 3 * 1024 * 1024])('of %d bytes is its SHA-256', async (bytes) => {
    const content = Buffer.alloc(bytes, '入户')
    const shares: number[] = []
    const digest = await sha256Of(new Blob([content]), (share) => shares.push(share))
    expect(digest).toBe(createHash('sha256').update(content).digest('hex'))
    expect(shares.at(-1) ?? 1).toBe(1)
    expect([...shares].sort((one, other) => one - other)).toEqual(shares)
  })
})
