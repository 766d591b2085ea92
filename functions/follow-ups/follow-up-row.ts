import type { FollowUp } from '../../shared/follow-ups/follow-up'
import type { ViewRow } from '../platform/views'

export type FollowUpRow = Exclude<FollowUp, { state: 'unknown' }> & ViewRow & { readonly followUpId: string }
