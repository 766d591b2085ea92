import type { Actor } from '../../shared/access/permissions'
import type { AnswerOf } from '../../shared/api/route'
import { problem } from '../../shared/problems'
import type { signInRoutes } from '../../shared/sign-in/sign-in.routes'
import { campaignsInScope } from '../campaigns/campaigns-in-scope'
import type { Dependencies } from '../dependencies'
import { readStaff } from '../staff/known-staff'
import { operatorId } from './start-session'

type Me = AnswerOf<(typeof signInRoutes)['GET /me']>

export async function readMe(
  needs: Pick<Dependencies, 'journal' | 'views' | 'regions'>,
  { id, scope }: Actor,
): Promise<Me> {
  const campaigns = await campaignsInScope(needs, scope)
  const where = {
    scope,
    scopeName: await needs.regions.nameOf(scope),
    campaigns: campaigns.map(({ campaignId, name }) => ({ campaignId, name })),
  }
  if (id === operatorId) return { staffId: id, account: id, name: '系统运维', role: 'operator', ...where }

  const staff = await readStaff(needs, id)
  if (staff.state === 'unknown') throw problem('access.signInFirst')
  const { staffId, account, name, role } = staff
  return { staffId, account, name, role, ...where }
}
