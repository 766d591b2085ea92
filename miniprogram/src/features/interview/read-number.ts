import type { AnswerValue } from '../../../../shared/registrations/interview'

/** Chinese keyboards also give digits and a point of full width. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** What a field holds as a number; what is none yet, or none that is held exactly, stays as it was typed, and a finding says so. */
export function readNumber(text: string): AnswerValue {
  const folded = halfWidth(text.trim())
  if (!/^\d+(\.\d+)?$/.test(folded) || !isExact(folded)) return text
  return Number(folded)
}

/** Binary numbers hold fifteen digits of a decimal: of more, another number would stand in the field. */
const isExact = (digits: string): boolean => digits.replace('.', '').replace(/^0+/, '').length <= 15
