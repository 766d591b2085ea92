import type { WeappBundle } from './bundle'
import type { Device } from './device'
import { createLogic, type Logic } from './logic'
import { openViewWindow, type ViewWindow } from './view-window'
import { createWx } from './wx/create-wx'
import type { NetworkState, Phone } from './wx/phone'

export interface SessionInput {
  readonly bundle: WeappBundle
  readonly device: Device
  readonly network: NetworkState
  readonly wechatUrl: string
  readonly openid: string
  readonly fontSizeSetting: number
  readonly lacks: readonly string[]
  /** Rewrites an address of the package, so that one build serves every test's server. */
  readonly addressOf: (url: string) => string
}

/** One life of the app, from launch to kill. */
export interface Session {
  readonly phone: Phone
  readonly logic: Logic
  readonly view: ViewWindow
  /** Errors and unlisted APIs so far, in words. */
  readonly complaints: () => string[]
  readonly logs: readonly string[]
  networkChanged(): void
  appChanged(isShown: boolean): void
  end(): void
}

export function createSession(input: SessionInput): Session {
  const { bundle, device, network, wechatUrl, openid, fontSizeSetting, lacks } = input
  const errors: string[] = []
  const logs: string[] = []
  const window = openViewWindow((error) => errors.push(error))
  const view = window.createView({ ...bundle }, (event) => {
    try {
      logic.event(event)
    } catch (error) {
      errors.push(describe(error))
    }
  })
  const phone: Phone = {
    ...{ device, network, wechatUrl, openid, fontSizeSetting, lacks, view },
    ...{ awake: [], captures: [] },
    ...{
      nextPhoto: undefined,
      clipboard: '',
      leaveAlert: '',
      title: '',
      isShown: true,
      isAlive: true,
      writesLeft: undefined,
    },
    addressOf: input.addressOf,
    temporaryFiles: new Map(),
    logic: () => logic,
  }
  const { wx, unlisted, networkChanged, appChanged } = createWx(phone)
  const log = { log: (...given: unknown[]) => void logs.push(given.map(describe).join(' ')) }
  const logic = createLogic({ bundle, wx, view, log })

  return {
    phone,
    logic,
    view: window,
    logs,
    complaints: () => [
      ...errors,
      ...view.warnings.map((warning) => `glass-easel: ${warning}`),
      ...[...unlisted].map((name) => `wx.${name} was touched and is not in the stand-in`),
    ],
    networkChanged,
    appChanged,
    end() {
      phone.isAlive = false
      logic.stop()
      window.close()
    },
  }
}

const describe = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'stack' in value ? String(value.stack) : String(value)
