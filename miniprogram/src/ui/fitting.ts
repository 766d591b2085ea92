/** As much as fits, in characters as people count them: a rare one of a name is two units for JavaScript, and is not cut in half. */
export function fitting(text: string, maxLength: number | undefined): string {
  if (maxLength === undefined || text.length <= maxLength) return text
  return Array.from(text).slice(0, maxLength).join('')
}
