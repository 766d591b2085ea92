import { date, oneOf, type SettingRule, type SettingValue, share, whole, yesNo } from './setting-rule'

/** From the highest to the lowest. */
export const levels = ['state', 'province', 'city', 'county'] as const

export type Level = (typeof levels)[number]

/** One local rule: what it is, who set it, on what authority (requirements.md section E). */
export interface Setting<Value = unknown> {
  readonly value: Value
  readonly level: Level
  readonly document: string
  readonly date: string
}

const pens = whole(1, { range: { least: 1, most: 2 }, below: 'notLess' })

const perHour = { range: { least: 1, most: 10_000 }, below: 'notMore' } as const

/**
 * Every local rule of a campaign: one entry says what it holds, where it may lie, what holds where nobody has said
 * otherwise, what a lower level may do with it, and whom a change meets. The console asks for its words
 * (`names` of `campaign` in both message files); what two settings say of each other is in `settings-together.ts`.
 */
export const settingTable = {
  /** The state of affairs asked about: R81. */
  referenceDate: date((year) => `${year}-09-30`, { below: 'fixed', meets: 'interviews' }),
  /** 「过去一年内」 is from … to: R82, R83. */
  windowFrom: date((year) => `${year - 1}-10-01`, { below: 'fixed', meets: 'interviews' }),
  windowTo: date((year) => `${year}-09-30`, { below: 'fixed', meets: 'interviews' }),
  /** Is what was collected before the reference date confirmed again from that day on: R85. */
  reconfirmation: oneOf(['off', 'required'], 'required', { below: 'notLess' }),
  collectionFrom: date((year) => `${year}-09-20`, { below: 'notLess' }),
  collectionTo: date((year) => `${year}-12-31`, { below: 'notMore' }),
  /** Shares 0…1: R89–R92, R96. Below a half nothing was ever asked; 0 would be no target at all. */
  registrationRateTarget: share(1, { range: { least: 0.5, most: 1 }, below: 'notLess', meets: 'rates' }),
  visitRateTarget: share(0.9, { range: { least: 0.5, most: 1 }, below: 'notLess', meets: 'rates' }),
  mobileShareTarget: share(1, { range: { least: 0.5, most: 1 }, below: 'notLess', meets: 'rates' }),
  /** Does a meeting outside the home count as a visit; and of whom is the rate taken: instrument.md section 5. */
  visitRateCountsMetElsewhere: yesNo(false, { below: 'notMore', meets: 'rates' }),
  visitRateDenominator: oneOf(['normal', 'due'], 'due', { below: 'notLess', meets: 'rates' }),
  /** How long a confirmation link lives: more than fourteen days would outlive what a resident was told. */
  linkDays: whole(14, { range: { least: 1, most: 14 }, below: 'notMore' }),
  /** How many links one person gets in a day; each new one ends the one before. */
  linksPerDay: whole(5, { range: { least: 1, most: 20 }, below: 'notMore' }),
  /** How often one person's numbers may be tried in a day, over all her links. */
  matchTries: whole(5, { range: { least: 1, most: 5 }, below: 'notMore' }),
  /** A link opened so soon after it was made, on its maker's screen or network, shows nobody but its maker: level `link`. */
  linkBesideMinutes: whole(10, { range: { least: 1, most: 1440 }, below: 'notLess' }),
  /** When a word makes a record confirmed: how much of it must be answered, how sure it must be, how it is signed. */
  confirmationNeeds: oneOf<'anyItem' | 'everyItem' | 'everyItemRight'>(
    ['anyItem', 'everyItem', 'everyItemRight'],
    'everyItem',
    { below: 'notLess' },
  ),
  confirmationLevel: oneOf<'link' | 'matched'>(['link', 'matched'], 'link', { below: 'notLess' }),
  confirmationSignature: oneOf<'drawnOrCannot' | 'drawn'>(['drawnOrCannot', 'drawn'], 'drawnOrCannot', {
    below: 'notLess',
  }),
  /** From this age a person speaks for herself, and below it only her guardian does. */
  ownWordAge: whole(14, { range: { least: 1, most: 18 }, below: 'notMore' }),
  /** How often one collector may compare a number with one person's within a day: whoever stands before her needs one. */
  numberChecks: whole(3, { range: { least: 1, most: 10 }, below: 'notMore' }),
  /** What share of the known may be missing in a later roster before it stops and asks: 0 asks about every one. */
  rosterMissingShare: share(0.05, { range: { least: 0, most: 0.5 }, below: 'notMore' }),
  /** What share of the known persons it names may get another type or grade from a later roster before it asks. */
  rosterChangedShare: share(0.05, { range: { least: 0, most: 0.5 }, below: 'notMore' }),
  oneTimeCodeMinutes: whole(10, { range: { least: 1, most: 10 }, below: 'notMore' }),
  photoRequired: yesNo(true, { below: 'notLess' }),
  /** Reading a whole form aloud takes minutes: the button waits so long at least, and a shorter one is doubted. */
  readBackSeconds: whole(30, { range: { least: 0, most: 600 }, below: 'notLess' }),
  /** How many collectors sign a record, by how it was made: one registers, two are the team (R74, R104). */
  pensAtHome: pens,
  pensMet: pens,
  pensByPhone: pens,
  pensAtWindow: pens,
  pensByNetwork: pens,
  pensSelfReported: pens,
  /** Of who could not be registered: nobody else signs there. */
  pensOfClaim: pens,
  /** Which ways a collector may choose besides the home: the published forms name the telephone and the window. */
  allowsMet: yesNo(true, { below: 'notMore' }),
  allowsPhone: yesNo(true, { below: 'notMore' }),
  allowsWindow: yesNo(true, { below: 'notMore' }),
  allowsNetwork: yesNo(false, { below: 'notMore' }),
  allowsSelfReport: yesNo(false, { below: 'notMore' }),
  /** How often one account may do a thing within an hour: far more than a person at work, far less than a script. */
  interviewsPerHour: whole(100, perHour),
  attemptsPerHour: whole(100, perHour),
  uploadsPerHour: whole(300, perHour),
  linksPerHour: whole(60, perHour),
  disclosuresPerHour: whole(60, perHour),
  numberChecksPerHour: whole(60, perHour),
} satisfies Readonly<Record<string, SettingRule>>

export type OwnKey = keyof typeof settingTable

type ValueOf<R> = R extends SettingRule<infer Value> ? Value : never

/** The values that rules and screens read. */
export type Settings = { readonly [K in OwnKey]: ValueOf<(typeof settingTable)[K]> } & {
  /** Locality switches that checks read as `${setting.x}`. */
  readonly localities: Readonly<Record<string, SettingValue>>
}

export const ownKeys = Object.keys(settingTable) as readonly OwnKey[]

/** What holds where a county has not said otherwise, for a campaign of one year. */
export const defaultSettings = (year: number): Settings =>
  ({
    ...Object.fromEntries(ownKeys.map((key) => [key, settingTable[key].otherwise(year)])),
    localities: {},
  }) as Settings
