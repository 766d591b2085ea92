import type { Calculation, Fact, SettingSlot } from '../../edition'

/** What the village's persons said, counted. Blank where their edition does not ask it, and before anybody was visited. */
export const facts = [
  { key: 'persons_rehabilitated', type: 'int' },
  { key: 'persons_signed', type: 'int' },
  { key: 'persons_asked_signed', type: 'int' },
  { key: 'persons_cared_at_home', type: 'int' },
  { key: 'persons_joined', type: 'int' },
  { key: 'persons_asked_joined', type: 'int' },
  { key: 'persons_in_assisted_jobs', type: 'int' },
  { key: 'persons_in_public_posts', type: 'int' },
] as const satisfies readonly Fact[]

export const settings: readonly SettingSlot[] = [
  // 50 元: the floor of 四川 in 2013 (F4).
  { key: 'commissioner_pay_least', type: 'dec', otherwise: 50 },
]

/** The first digit of the village's own three says what it is: 居委会 001–199, 村委会 200–399. */
export const calculations: readonly Calculation[] = [
  { key: 'code_of_community', is: "substr(${v_region}, 9, 10) = '0' or substr(${v_region}, 9, 10) = '1'" },
  { key: 'code_of_village', is: "substr(${v_region}, 9, 10) = '2' or substr(${v_region}, 9, 10) = '3'" },
]
