/** What waits, in the order of the tabs. `setAside` and `decided` lie beside the states: whatever the state is. */
export const queueNames = [
  'townshipReview',
  'statusClaimed',
  'countyVerify',
  'decided',
  'returned',
  'sectionRelease',
  'setAside',
] as const

export type QueueName = (typeof queueNames)[number]
