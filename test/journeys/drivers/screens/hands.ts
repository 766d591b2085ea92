import { eventually } from '../eventually'

/** One thing on a screen as a screen reader has it. `within`: the name of the group around it, or its beginning. */
export interface Target {
  /** Absent: whatever can be pressed or filled. */
  readonly role?: string
  /** Exact, or the beginning followed by a space: WeChat's controls say label, hint and error in one name. */
  readonly name: string | RegExp
  readonly within?: string
}

export interface Thing {
  readonly role: string
  readonly name: string
}

/** Fingers and eyes on one phone. Things are found by role and accessible name only; each act waits for its target. */
export interface Hands {
  tap(target: Target | string): Promise<void>
  type(label: string, text: string): Promise<void>
  /** Into every text field with this label that is still empty; how many there were. */
  typeIntoEach(label: string, text: string): Promise<number>
  pick(label: string, date: string): Promise<void>
  signOn(label: string): Promise<void>
  /** What the camera will see at the next tap. */
  givePhoto(jpeg: Buffer): Promise<void>
  /** Everything on the screen that has a role, in reading order. */
  things(): Promise<readonly Thing[]>
  /** The words on the screen. */
  text(): Promise<string>
  kill(): Promise<void>
  /** Opens the app anew: at its first page, or where a link leads. */
  open(link?: string): Promise<void>
}

const usable = ['button', 'radio', 'checkbox', 'tab', 'textbox']

export const isNamed = (name: string, wanted: string | RegExp): boolean =>
  wanted instanceof RegExp ? wanted.test(name) : name === wanted || name.startsWith(`${wanted} `)

export const among = (things: readonly Thing[], { role, name }: Pick<Target, 'role' | 'name'>): boolean =>
  things.some(
    (thing) => (role === undefined ? usable.includes(thing.role) : thing.role === role) && isNamed(thing.name, name),
  )

export const has = async (hands: Hands, target: Pick<Target, 'role' | 'name'>): Promise<boolean> =>
  among(await hands.things(), target)

/** Waits until it is on the screen. */
export const sees = (hands: Hands, wanted: string | Target): Promise<void> =>
  eventually(async () => {
    const isThere = typeof wanted === 'string' ? (await hands.text()).includes(wanted) : await has(hands, wanted)
    return isThere || `${JSON.stringify(wanted)} is not on the screen:\n${await hands.text()}`
  })

/** What fits the pattern, as soon as it stands on the screen: WeChat draws a page piece by piece. */
export async function reads(hands: Hands, pattern: RegExp): Promise<string> {
  let found = ''
  await eventually(async () => {
    const text = await hands.text()
    found = pattern.exec(text)?.[0] ?? ''
    return found !== '' || `Nothing like ${pattern} is on the screen:\n${text}`
  })
  return found
}
