import type { Device } from '../device'
import type { Logic } from '../logic'
import type { View } from '../view/view.types'

/** Which way the network fails. `loseNextReply`: the server has done it, the phone never hears. */
export interface NetworkState {
  online: boolean
  lostReplies: number
}

/** Everything the `wx` functions of one running app stand on. */
export interface Phone {
  readonly device: Device
  /** Gone when the app is killed, as WeChat's temporary files may be. */
  readonly temporaryFiles: Map<string, Buffer>
  readonly network: NetworkState
  readonly wechatUrl: string
  /** Rewrites an address of the package, so that one build serves every test's server. */
  readonly addressOf: (url: string) => string
  readonly openid: string
  readonly fontSizeSetting: number
  /** The next photo the camera gives; none: the person cancels. */
  nextPhoto: Buffer | undefined
  clipboard: string
  /** What WeChat asks before it leaves the page; empty: nothing. */
  leaveAlert: string
  /** What this WeChat is too old for, as `canIUse` names it. */
  readonly lacks: readonly string[]
  /** Each time the app told the screen to stay on, or no longer. */
  readonly awake: boolean[]
  /** Each time the app said what a screenshot may show. */
  readonly captures: ('none' | 'hidden')[]
  title: string
  /** In front; WeChat lets no request through behind. */
  isShown: boolean
  isAlive: boolean
  /** Writes to storage or files left before the system kills the app, just before one; undefined: never. */
  writesLeft: number | undefined
  readonly logic: () => Logic
  readonly view: View
}

/** Called before each write. False: the app has just been killed and nothing may be written any more. */
export function mayWrite(phone: Phone): boolean {
  if (phone.writesLeft !== undefined && phone.writesLeft-- === 0) {
    phone.isAlive = false
    phone.logic().stop()
  }
  return phone.isAlive
}

/** What nearly every `wx` function is given. `miniprogram-api-typings` is not used here: its globals (`setTimeout`, `Page`) would rule all tests. */
export interface Callbacks {
  success?: (result: never) => void
  fail?: (failure: never) => void
  complete?: (result: never) => void
}

/** Answers as WeChat does: later, and only to an app that still lives. */
export function answer(phone: Phone, option: Callbacks | undefined, name: string, result: object = {}): void {
  tell(phone, option?.success, option?.complete, { ...result, errMsg: `${name}:ok` })
}

export function refuse(phone: Phone, option: Callbacks | undefined, name: string, reason: string): void {
  tell(phone, option?.fail, option?.complete, { errMsg: `${name}:fail ${reason}` })
}

type Told = ((result: never) => void) | undefined

const tell = (phone: Phone, first: Told, then: Told, result: object): void =>
  void setTimeout(() => {
    if (!phone.isAlive) return
    first?.(result as never)
    then?.(result as never)
  }, 0)
