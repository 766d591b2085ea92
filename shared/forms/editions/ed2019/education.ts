import type { Group, Item } from '../../edition'
import { eduLevel } from '../common/education'
import { numbered } from '../common/numbered'
import { notEnrolledReason, schoolKind, schoolLevel } from '../common/school'

const literate: Item = {
  key: 'literate',
  number: '题R12',
  label: '是否识字',
  type: 'yn',
  askedWhen: '${age} >= 15',
  required: true,
  plain: { yes: '您识字。', no: '您不识字。' },
}

const withoutLetters = ['never', 'primary']

/** Who cannot read has not been further than primary school. */
const literateLevel: Item = {
  ...eduLevel,
  options: eduLevel.options?.map((option) =>
    withoutLetters.includes(option.key) ? option : { ...option, offeredWhen: "not(${literate} = 'no')" },
  ),
}

/** 1.3 教育 */
export const education: Group = {
  key: 'education',
  title: '教育',
  askedWhen: '${normal}',
  items: [
    literate,
    ...numbered('题R13', literateLevel),
    ...numbered('题R14', schoolKind, schoolLevel),
    ...numbered('题R15', notEnrolledReason),
  ],
}
