import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnreadableFile } from '../../../functions/workbooks/unreadable-file'
import { openWorkbook } from '../../../functions/workbooks/workbook'
import { zip } from '../../../functions/workbooks/zip'

const folder = mkdtempSync(join(tmpdir(), 'ruhu-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const openFiles = (): number => readdirSync('/proc/self/fd').length

it('a file that is refused does not stay open', async () => {
  const file = join(folder, 'no-workbook.xlsx')
  writeFileSync(file, zip({ 'notes.txt': 'a zip, but no workbook' }))
  const before = openFiles()
  for (let time = 0; time < 20; time++) await expect(openWorkbook(file)).rejects.toBeInstanceOf(UnreadableFile)
  await new Promise((done) => setTimeout(done, 200))
  expect(openFiles()).toBeLessThan(before + 10)
})
