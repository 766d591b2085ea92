import { Tag } from 'antd'
import { useMessages } from '../language'
import type { Messages } from '../messages.zh'

export type State = keyof Messages['states']
export type ConfirmationKind = keyof Messages['confirmations']

const colourOfState: Readonly<Record<State, string>> = {
  rostered: 'default',
  attempted: 'default',
  townshipReview: 'blue',
  returned: 'orange',
  sectionRelease: 'green',
  statusClaimed: 'purple',
  countyVerify: 'purple',
  settled: 'default',
  locked: 'default',
}

export function StateTag({ state }: { readonly state: State }) {
  const { states } = useMessages()
  return <Tag color={colourOfState[state]}>{states[state]}</Tag>
}

const colourOfConfirmation: Readonly<Record<ConfirmationKind, string>> = {
  none: 'default',
  heard: 'orange',
  confirmed: 'green',
  disputed: 'red',
}

export function ConfirmationTag({ kind }: { readonly kind: ConfirmationKind }) {
  const { confirmations } = useMessages()
  return <Tag color={colourOfConfirmation[kind]}>{confirmations[kind]}</Tag>
}

export type Level = keyof Messages['words']['levels']

const colourOfLevel: Readonly<Record<Level, string>> = {
  link: 'default',
  matched: 'blue',
  voice: 'blue',
  possession: 'green',
  witnessed: 'green',
}

/** How sure it is that it was the person herself. */
export function LevelTag({ level }: { readonly level: Level }) {
  const { words } = useMessages()
  return <Tag color={colourOfLevel[level]}>{words.levels[level]}</Tag>
}
