import type { Context } from '../../shared/journal/stream'
import { fold } from '../../shared/journal/stream'
import { type Problem, problem } from '../../shared/problems'
import { type Staff, type StaffEvent, staffKind, staffStream } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import { derivedId } from '../platform/derived-id'
import type { Subject } from '../platform/handle'

/** An account has one stream for ever, so that its name is unique without a second stream to reserve it. */
export const staffIdOf = (account: string): string => derivedId(`staff account ${account}`)

export const readStaff = async ({ journal }: Pick<Dependencies, 'journal'>, staffId: string): Promise<Staff> =>
  fold(staffKind, await journal.read<StaffEvent>(staffStream(staffId)))

export type ActiveStaff = Extract<Staff, { state: 'active' }>

export const staffSubject = <K extends Context>(
  more: (context: Context) => K,
  unknown: () => Problem = () => problem('staff.unknown'),
): Subject<Staff, StaffEvent, K> => ({ kind: staffKind, contextOf: async (context) => more(context), unknown })
