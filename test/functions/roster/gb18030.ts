const decoder = new TextDecoder('gb18030')

/** Two bytes per character, found by asking the platform's own decoder for every pair. */
const pairs = new Map<string, Buffer>()
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = Buffer.from([lead, trail])
    const text = decoder.decode(bytes)
    if ([...text].length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, bytes)
  }

/** Four bytes, counted through (GB 18030-2022, annex): characters beyond the basic plane. */
function beyond(character: string): Buffer {
  let number = (character.codePointAt(0) ?? 0) - 0x10000 + 189_000
  const bytes: number[] = []
  for (const [base, count] of [
    [0x30, 10],
    [0x81, 126],
    [0x30, 10],
  ] as const) {
    bytes.unshift(base + (number % count))
    number = Math.floor(number / count)
  }
  return Buffer.from([0x81 + number, ...bytes])
}

export const gb18030 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((character) => {
      if (character < '\x80') return Buffer.from(character)
      return pairs.get(character) ?? beyond(character)
    }),
  )
