import type { Context } from '../journal/stream'
import { problem } from '../problems'
import { hasInk } from './ink'
import type { SubmittedInterview } from './interview'

/** Visiting staff as their account says, not as the phone names them. */
export interface Signer {
  readonly name: string
  /** Did the account's scope hold the village? */
  readonly hasVillage: boolean
}

/** Who had that account when a visit ended; nobody if it was not in use. */
export type SignerAt = (staffId: string, at: string) => Signer | undefined

/** A pen beside the collector's counts only if it is a colleague's who could have been there (R74). */
export function assertKnownPens(
  { signatures, paradata }: Pick<SubmittedInterview, 'signatures' | 'paradata'>,
  { by, signerAt }: Pick<Context, 'by'> & { readonly signerAt: SignerAt },
): void {
  const pens = signatures.collectors.filter(({ staffId, strokes }) => staffId !== by && hasInk(strokes))
  const stranger = pens.find(({ staffId }) => !signerAt(staffId, paradata.endedAt)?.hasVillage)
  if (stranger) throw problem('interview.strangerSigned', { staffId: stranger.staffId })
}

/** Pens of colleagues who were of the team when the visit is said to have ended, and were not when the work arrived. */
export const pensLeft = (
  { signatures }: Pick<SubmittedInterview, 'signatures'>,
  { by, at, signerAt }: Pick<Context, 'by' | 'at'> & { readonly signerAt: SignerAt },
): readonly string[] =>
  signatures.collectors
    .map(({ staffId }) => staffId)
    .filter((staffId) => staffId !== by && !signerAt(staffId, at)?.hasVillage)

/** Who registers does not sign for the person: neither by the name of the account nor by the one beside the pen. */
export function assertProxyIsNoCollector(
  { signatures, paradata }: Pick<SubmittedInterview, 'signatures' | 'paradata'>,
  { by, signerAt }: Pick<Context, 'by'> & { readonly signerAt: SignerAt },
): void {
  const ids = [by, ...signatures.collectors.map(({ staffId }) => staffId)]
  const ofAccounts = ids.flatMap((staffId) => signerAt(staffId, paradata.endedAt)?.name ?? [])
  if (isProxyOneOf(signatures.person, [...ofAccounts, ...signatures.collectors.map(({ name }) => name)]))
    throw problem('interview.proxyIsCollector')
}

/** Is the name of whoever signs for the person one of these, whatever blanks, width or case it is written with? */
export const isProxyOneOf = (
  person: { readonly kind: string; readonly name?: string } | undefined,
  names: readonly string[],
): boolean => person?.kind === 'proxy' && names.map(folded).includes(folded(person.name ?? ''))

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•]/gu, '')
    .toLowerCase()
