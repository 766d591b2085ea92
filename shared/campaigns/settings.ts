/** One local rule: what it is, who set it, on what authority (requirements.md section E). */
export interface Setting<Value = unknown> {
  readonly value: Value
  readonly level: 'state' | 'province' | 'city' | 'county'
  readonly document: string
  readonly date: string
}

/** Every local rule of a campaign by its key; the values that rules and screens read. */
export interface Settings {
  /** The state of affairs asked about: R81. */
  readonly referenceDate: string
  /** 「过去一年内」 is from … to: R82, R83. */
  readonly windowFrom: string
  readonly windowTo: string
  /** Is what was collected before the reference date confirmed again from that day on: R85. */
  readonly reconfirmation: 'required' | 'off'
  readonly collectionFrom: string
  readonly collectionTo: string
  /** Shares 0…1: R89–R92, R96. */
  readonly registrationRateTarget: number
  readonly visitRateTarget: number
  readonly mobileShareTarget: number
  /** Does a meeting outside the home count as a visit; and of whom is the rate taken: instrument.md section 5. */
  readonly visitRateCountsMetElsewhere: boolean
  readonly visitRateDenominator: 'due' | 'normal'
  /** How long a confirmation link lives, at most 14 days; how often it may be mismatched. */
  readonly linkDays: number
  readonly matchTries: number
  readonly oneTimeCodeMinutes: number
  readonly photoRequired: boolean
  /** Locality switches that checks read as `${setting.x}`. */
  readonly localities: Readonly<Record<string, string | number | boolean>>
}

/** What holds where a county has not said otherwise, for a campaign of one year. */
export const defaultSettings = (year: number): Settings => ({
  referenceDate: `${year}-09-30`,
  windowFrom: `${year - 1}-10-01`,
  windowTo: `${year}-09-30`,
  reconfirmation: 'required',
  collectionFrom: `${year}-09-20`,
  collectionTo: `${year}-12-31`,
  registrationRateTarget: 1,
  visitRateTarget: 0.9,
  mobileShareTarget: 1,
  visitRateCountsMetElsewhere: false,
  visitRateDenominator: 'due',
  linkDays: 14,
  matchTries: 5,
  oneTimeCodeMinutes: 10,
  photoRequired: true,
  localities: {},
})
