import { cellOf, csvOf } from '../../../../console/src/features/roster/csv'

describe('a list saved as CSV', () => {
  it('begins with the mark that makes a spreadsheet read UTF-8', async () => {
    const bytes = new Uint8Array(await csvOf([['行'], ['3']]).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('"行"\r\n"3"\r\n')
  })

  it.each([
    ['plain', '"plain"'],
    ['a "quoted" word', '"a ""quoted"" word"'],
    ['line\nbreak,comma', '"line\nbreak,comma"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+86 138', '"\'+86 138"'],
    ['-1', '"\'-1"'],
    ['@cmd', '"\'@cmd"'],
  ])('keeps %j as text that is never run', (text, cell) => {
    expect(cellOf(text)).toBe(cell)
  })
})
