import { contains, type RegionCode } from '../../shared/access/region'
import { fold } from '../../shared/journal/stream'
import type { SubmittedInterview } from '../../shared/registrations/interview'
import type { SignerAt } from '../../shared/registrations/signers'
import { isVisiting, type Staff, type StaffEvent, staffKind, staffStream } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import type { Entry } from '../platform/journal'

/** What the journal says of those who signed, of whoever sent it, and of when: the rule asks it for the end of the visit. */
export async function teamAt(
  { journal }: Pick<Dependencies, 'journal'>,
  region: RegionCode | undefined,
  interviews: readonly Pick<SubmittedInterview, 'signatures'>[],
  senders: readonly string[],
): Promise<SignerAt> {
  const signing = interviews.flatMap(({ signatures }) => signatures.collectors.map(({ staffId }) => staffId))
  const ids = [...new Set([...signing, ...senders])]
  const streams = await Promise.all(ids.map((staffId) => journal.read<StaffEvent>(staffStream(staffId))))
  const known = new Map(ids.map((staffId, at) => [staffId, streams[at] ?? []]))
  return (staffId, at) => {
    const staff = inUseAt(known.get(staffId) ?? [], at)
    if (staff.state === 'unknown' || staff.state === 'disabled' || !isVisiting(staff)) return undefined
    return { name: staff.name, hasVillage: region !== undefined && contains(staff.scope, region) }
  }
}

/**
 * The account as it stood then; an invitation counts, because the phone offers colleagues from it on. One that was made
 * later is taken as it stands now: the phone's clock may be slow, and its work must not be lost for that. One that was
 * removed before the visit ended stays removed.
 */
function inUseAt(entries: readonly Entry<StaffEvent>[], at: string): Staff {
  const then = fold(
    staffKind,
    entries.filter((entry) => Date.parse(entry.at) <= Date.parse(at)),
  )
  return then.state === 'unknown' ? fold(staffKind, entries) : then
}
