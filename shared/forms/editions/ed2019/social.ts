import type { Check, Group, Item } from '../../edition'
import { empInsurance, resMedical, resMedicalSubsidy } from '../common/insurance'
import { numbered, withChecks } from '../common/numbered'
import { dibaoClass, otherRelief } from '../common/relief'
import { care } from './care'
import { residentPension } from './pension'
import { relief } from './relief'
import { welfare } from './welfare'

const workerUninsured: Check = {
  id: 'S61',
  kind: 'soft',
  findsWhen: "selected(., 'none') and (${job_form} = 'quota' or ${job_form} = 'concentrated')",
  says: '按比例、集中就业的人原则上应参加职工社会保险，请核实。',
  reviewerSays: '按比例、集中就业而未参加职工保险。',
}

/** 1.5 社会保障与托养; `of`: 题R27 as the edition has it. */
export const socialWith = (of: Item): Group => ({
  key: 'social',
  title: '社会保障与托养',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R22', withChecks({ ...empInsurance, askedWhen: '${insured_group}' }, workerUninsured)),
    ...residentPension,
    ...numbered('题R25', resMedical),
    ...numbered('题R26', resMedicalSubsidy),
    ...numbered('题R27', of, dibaoClass, otherRelief),
    ...welfare,
    ...care,
  ],
})

export const social = socialWith(relief)
