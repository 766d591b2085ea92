import { firstQuestionFigures } from './first-question'
import type { Figure } from './forms/figure'
import { formFigures } from './forms/form-figures'
import { packageFigures } from './packages'
import { rosterFigures } from './roster'
import { submitFigures } from './submit'

/** What is measured, each part by itself: `npm run bench -- forms submit`. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  forms: formFigures,
  submit: submitFigures,
  packages: packageFigures,
  roster: rosterFigures,
  'first-question': firstQuestionFigures,
}

async function main(words: readonly string[]): Promise<void> {
  const asJson = words.includes('--json')
  const asked = words.filter((word) => word in parts)
  for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
    const figures = (await parts[part]?.()) ?? []
    for (const figure of figures) console.log(asJson ? JSON.stringify(figure) : textOf(figure))
  }
}

function textOf({ name, value, unit, n, min, max, peer, peerValue, ratio }: Figure): string {
  const beside = peer === undefined ? '' : `  |  ${peer}: ${round(peerValue)}  |  ratio ${round(ratio)}`
  return `${name}: ${round(value)} ${unit} (n=${n}, ${round(min)}–${round(max)})${beside}`
}

const round = (number: number | undefined): string =>
  number === undefined ? '' : number.toLocaleString('en', { maximumSignificantDigits: 4 })

main(process.argv.slice(2))
