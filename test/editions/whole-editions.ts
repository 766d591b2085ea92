import { publishedEditions } from '../../functions/campaigns/editions'
import type { Edition } from '../../shared/forms/edition'
import { community2022 } from '../../shared/forms/editions/community2022/community2022'
import { extended } from '../../shared/forms/extended'

/** Every published person form with all that a county may switch on. */
export const personEditions: readonly Edition[] = publishedEditions().map(({ plain, modules }) =>
  modules.reduce(extended, plain),
)

/** Every form there is. */
export const wholeEditions: readonly Edition[] = [...personEditions, community2022]
