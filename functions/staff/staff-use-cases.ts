import { contains, countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { type InvitationContext, inviteStaff } from '../../shared/staff/invite-staff'
import { issueCode } from '../../shared/staff/issue-code'
import { removeStaff } from '../../shared/staff/remove-staff'
import { staffStream } from '../../shared/staff/staff'
import type { staffRoutes } from '../../shared/staff/staff.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import type { Request } from '../http/http'
import { sha256 } from '../platform/chain'
import { keys } from '../platform/keys'
import { endAllSessions } from '../sign-in/end-sessions'
import { keepInvitation } from '../sign-in/invitations'
import { issueOneTimeCode, type OneTimeCodeNeeds } from '../sign-in/one-time-codes'
import { readStaff, staffIdOf, staffSubject } from './known-staff'
import type { StaffRow } from './staff-row'

type Needs = OneTimeCodeNeeds & Pick<Dependencies, 'handle' | 'journal' | 'regions'>
type Staffing = UseCases<typeof staffRoutes>

export const staffUseCases = (needs: Needs): Staffing => ({
  'POST /staff': invite(needs),
  'GET /staff': list(needs),

  'POST /staff/{staffId}/one-time-codes': async (request) => {
    const { staffId } = request.params
    // Written down before the code exists: one without the other would be a way in that nobody is told of.
    await needs.handle(
      staffSubject((context) => context),
      issueCode,
      staffStream(staffId),
      request,
    )
    const staff = await readStaff(needs, staffId)
    if (staff.state !== 'active') throw problem('staff.unknown')
    return issueOneTimeCode(needs, staff)
  },

  'POST /staff/{staffId}/removals': async (request) => {
    const { staffId } = request.params
    const subject = staffSubject((context) => context)
    const receipt = await needs.handle(subject, removeStaff, staffStream(staffId), request)
    // Repeated with the command, so a death between the two lines is made up for by the sender's next try.
    await endAllSessions(needs, staffId)
    return receipt
  },
})

const invite =
  ({ handle, regions, ...needs }: Needs): Staffing['POST /staff'] =>
  async (request) => {
    const { account, scope, invitation: code } = request.body
    if (!contains(request.actor.scope, scope)) throw problem('staff.outsideScope')
    await assertRegion(regions, scope)

    const staffId = staffIdOf(account)
    const invitation = sha256(code)
    // Before the journal says so: an invitation whose stream does not know it opens nothing, one that is missing locks out.
    await keepInvitation(needs, invitation, staffId)
    const subject = staffSubject(contextFor(request, staffId), () => problem('staff.accountTaken'))
    const body = { ...request.body, invitation }
    return handle(subject, inviteStaff, staffStream(staffId), { ...request, body, region: scope })
  }

const contextFor =
  ({ actor }: Request<unknown, unknown, unknown>, staffId: string) =>
  (context: { readonly at: string; readonly by: string }): InvitationContext => ({
    ...context,
    staffId,
    invitersScope: actor.scope,
    daysLater: (days) => new Date(Date.parse(context.at) + days * 86_400_000).toISOString(),
  })

async function assertRegion(regions: Dependencies['regions'], scope: string): Promise<void> {
  const county = await regions.county(countyOf(scope))
  const isThere = [county, ...(county?.townships ?? []), ...(county?.villages ?? [])].some(
    (division) => division?.code === scope,
  )
  if (!isThere) throw problem('region.unknown')
}

const list =
  ({ views }: Pick<Needs, 'views'>): Staffing['GET /staff'] =>
  async ({ actor: { scope }, query: { cursor } }) => {
    const page =
      scope.length >= 6
        ? await views.list<StaffRow>(keys.staffOf(scope), { cursor })
        : await views.listQueue<StaffRow>(keys.staff(), { cursor, from: `${scope}#`, to: `${scope}~` })
    return { ...page, rows: page.rows.filter((row) => contains(scope, row.scope)) }
  }
