import type { HomePhoto, Interview } from './interview'

/**
 * Photos of this visit that are not in the store under this person's name. An interview only says what was taken: a hash
 * of somebody else's photo, or of one that was never sent, stays here for ever.
 */
export const photosNotThere = (
  { photos }: Pick<Interview, 'photos'>,
  evidence: Readonly<Record<string, 'arrived' | 'refused'>>,
): readonly HomePhoto[] => photos.filter(({ hash }) => evidence[hash] !== 'arrived')
