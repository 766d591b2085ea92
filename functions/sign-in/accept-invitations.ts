import { problem } from '../../shared/problems'
import { type AcceptInvitation, acceptInvitation } from '../../shared/staff/accept-invitation'
import { type Staff, staffStream } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { readStaff, staffSubject } from '../staff/known-staff'
import { staffBoundTo } from '../staff/staff-on-wechat'
import { asThemselves } from './as-themselves'
import { sealCredentials } from './credentials'
import { invitedBy } from './invitations'
import { newTotpSecret, totpUri } from './one-time-passwords'
import { digestPassword } from './passwords'
import { signInVisiting, type VisitingNeeds } from './sign-in-visiting'
import type { Session } from './start-session'
import { countTry, forgetTries } from './tries'
import { openIdDigestOf, type WeChatNeeds } from './wechat-accounts'

type Needs = VisitingNeeds & WeChatNeeds & Pick<Dependencies, 'sealer'>
type Invited = Extract<Staff, { state: 'invited' }>

interface OnPhone {
  readonly invitation: string
  readonly device: string
  readonly wechatCode?: string | undefined
}

/** A collector binds her phone, and her WeChat when she is inside it. */
export async function bindPhone(needs: Needs, typed: OnPhone, address: string): Promise<Session> {
  const invitation = digestOf(typed.invitation)
  const { staffId } = await invited(needs, invitation, address)
  const { device, wechatCode } = typed
  const openIdDigest = wechatCode === undefined ? undefined : await freeOpenId(needs, wechatCode)
  const binding = { kind: 'phone', device, ...(openIdDigest === undefined ? {} : { openIdDigest }) } as const
  await accept(needs, staffId, { commandId: needs.newId(), invitation, ...binding })
  await forgetTries(needs, { account: triesOf, address })
  return signInVisiting(needs, staffId, device)
}

/** Somebody at a desk sets her password and gets the secret for her authenticator app. */
export async function activate(
  needs: Needs,
  typed: { readonly invitation: string; readonly password: string },
  address: string,
): Promise<{ account: string; totpSecret: string; totpUri: string }> {
  const invitation = digestOf(typed.invitation)
  const staff = await invited(needs, invitation, address)
  const totpSecret = newTotpSecret()
  const held = { password: await digestPassword(typed.password), totpSecret }
  const credentials = await sealCredentials(needs, staff, held)
  await accept(needs, staff.staffId, { commandId: needs.newId(), invitation, kind: 'desk', credentials })
  await forgetTries(needs, { account: triesOf, address })
  return { account: staff.account, totpSecret, totpUri: totpUri(staff.account, totpSecret) }
}

/** People read codes aloud and type them in groups. */
const digestOf = (invitation: string): string => sha256(invitation.toUpperCase().replace(/[\s-]/g, ''))

const triesOf = 'an invitation'

async function invited(needs: Needs, digest: string, address: string): Promise<Invited> {
  const staffId = await invitedBy(needs, digest)
  const staff = staffId === undefined ? undefined : await readStaff(needs, staffId)
  if (staff?.state === 'invited' && staff.invitation === digest) return staff
  await countTry(needs, { account: triesOf, address })
  throw problem('signIn.refused')
}

/** One WeChat, one account: otherwise a sign-in could not tell which. */
async function freeOpenId(needs: Needs, wechatCode: string): Promise<string> {
  const digest = await openIdDigestOf(needs, wechatCode)
  if (await staffBoundTo(needs, digest)) throw problem('signIn.refused')
  return digest
}

const accept = ({ handle }: Needs, staffId: string, command: AcceptInvitation) =>
  handle(
    staffSubject(
      (context) => context,
      () => problem('signIn.refused'),
    ),
    acceptInvitation,
    staffStream(staffId),
    asThemselves(staffId, command),
  )
