/** Puts a file into the browser's downloads. */
export function saveFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export const fromBase64 = (base64: string, type: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type })

export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let characters = ''
  // As arguments of one call a whole file would overflow the stack.
  for (let from = 0; from < bytes.length; from += 0x8000)
    characters += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(characters)
}
