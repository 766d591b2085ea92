import type { Defect } from '../../shared/forms/defects'
import type { Edition } from '../../shared/forms/edition'
import { textsOf } from '../../shared/forms/proof/texts'

export interface Source {
  readonly file: string
  readonly text: string
}

/** The line an author has to change: of the expression, or else of the key. Editions share files, its own come first. */
export function whereIs({ item, field }: Defect, edition: Edition, sources: readonly Source[]): string {
  const expression = textsOf(edition).find((text) => text.owner === item && text.field === field)?.text
  const own = (file: string): number => (file.includes(`/${edition.key}/`) ? 0 : 1)
  const pages = [...sources]
    .sort((a, b) => own(a.file) - own(b.file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').map(unescaped) }))

  const found = pages.flatMap(({ file, lines }) => {
    const key = lines.findIndex((line) => line.includes(`key: '${item}'`))
    const after = expression === undefined ? -1 : lines.findIndex((line, at) => at >= key && line.includes(expression))
    return [
      { file, line: after, worth: key >= 0 ? 3 : 2 },
      { file, line: key, worth: 1 },
    ].filter(({ line }) => line >= 0)
  })
  const best = Math.max(0, ...found.map(({ worth }) => worth))
  const place = found.find(({ worth }) => worth === best)
  return place ? `${place.file}:${place.line + 1}` : edition.key
}

/** As the value reads: a quote or a dollar in a string of the source may stand behind a backslash. */
const unescaped = (line: string): string => line.replace(/\\(['"$])/g, '$1')
