import { beijingDate } from '../../shared/forms/facts'
import type { Dependencies } from '../dependencies'
import type { ShortLived } from '../platform/sessions'
import type { Link } from './links'

interface Tries extends ShortLived {
  readonly count: number
}

const kind = 'match-tries'
const keptSeconds = 2 * 24 * 3600

/** How often one person's numbers were tried in a day, over all her links: a new link gives no new tries. */
export const matchTries = ({ sessions }: Pick<Dependencies, 'sessions'>) => ({
  /** This time included. */
  count: (link: Link, at: string): Promise<number> => sessions.count(kind, idOf(link, at), keptSeconds),

  today: async (link: Link, at: string): Promise<number> =>
    (await sessions.get<Tries>(kind, idOf(link, at)))?.count ?? 0,
})

const idOf = ({ personId }: Link, at: string): string => `${personId}#${beijingDate(at)}`
