import { divisionsOf } from '../../../console/cli/divisions'

describe('the divisions of a county', () => {
  it('are the 160 villages and communities of 长沙市望城区', async () => {
    const { names, townships, villages } = await divisionsOf('430112')
    expect(names).toEqual(['湖南省', '长沙市', '望城区'])
    expect(villages).toHaveLength(160)
    expect(townships.length).toBeGreaterThan(9)
    for (const { code } of villages) {
      expect(code).toMatch(/^430112\d{6}$/)
      expect(townships.map((township) => township.code)).toContain(code.slice(0, 9))
    }
  })

  it('are complete for a county of another province', async () => {
    const { names, townships, villages } = await divisionsOf('340621')
    expect(names).toEqual(['安徽省', '淮北市', '濉溪县'])
    expect(new Set(villages.map(({ code }) => code)).size).toBe(villages.length)
    expect(townships.every(({ code }) => villages.some((village) => village.code.startsWith(code)))).toBe(true)
    expect(villages.every(({ name }) => name.trim() === name && name !== '')).toBe(true)
  })

  it.each([
    ['999999', 'county.unknown'],
    ['43', 'county.code'],
    ['望城区', 'county.code'],
  ])('of %s are refused as %s', async (code, problem) => {
    await expect(divisionsOf(code)).rejects.toMatchObject({ code: problem })
  })
})
