import type { ConfirmationContext } from '../../../shared/confirmations/give-confirmation'
import type { Verdict } from '../../../shared/registrations/registration'
import { commandId, context, strokes } from '../registrations/cases'

export type Said = readonly { readonly item: string; readonly verdict: Verdict; readonly correction?: string }[]

export const items = ['family_doctor', 'edu_level', 'marital_status']
export const right: Said = items.map((item) => ({ item, verdict: 'right' }))
export const opening = {
  channel: 'wechat',
  issuedBy: 'reviewer',
  seconds: 7200,
  network: 'other',
  opener: 'device',
} as const

export const saying = (verdicts: Said, { version = 1, linkId = 'link' } = {}) => ({
  linkId,
  command: { commandId, version, verdicts, heardAloud: true, relation: 'self', strokes: strokes() },
})

export const knowing = (changes: Partial<ConfirmationContext> = {}): ConfirmationContext => ({
  ...context('resident:link'),
  items,
  ...changes,
})
