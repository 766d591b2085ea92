import { randomBytes } from 'node:crypto'
import { answer, type Callbacks, type Phone } from './phone'

const size = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
}
const version = { SDKVersion: '3.7.0', version: '8.0.50', language: 'zh_CN' }
const phoneModel = { platform: 'android', system: 'Android 13', brand: 'stand-in', model: 'stand-in' }

type Listener = () => void

/** About the phone itself, and its life. */
export function systemOf(phone: Phone) {
  const shown = new Set<Listener>()
  const hidden = new Set<Listener>()
  const app = () => ({ ...version, fontSizeSetting: phone.fontSizeSetting })
  const ignored = () => undefined
  return {
    getSystemInfoSync: () => ({ ...size, ...app(), ...phoneModel }),
    getWindowInfo: () => size,
    getAppBaseInfo: app,
    getDeviceInfo: () => phoneModel,
    canIUse: (name: string) => !phone.lacks.includes(name),
    getLaunchOptionsSync: () => ({ path: phone.logic().stack[0]?.route ?? '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: phone.logic().stack[0]?.route ?? '', query: {}, scene: 1001 }),
    getUserCryptoManager: () => ({
      getRandomValues: (option: { length: number; success?: (result: { randomValues: ArrayBuffer }) => void }) =>
        answer(phone, option, 'getRandomValues', { randomValues: Uint8Array.from(randomBytes(option.length)).buffer }),
    }),
    setKeepScreenOn(option: Callbacks & { readonly keepScreenOn: boolean }) {
      phone.awake.push(option.keepScreenOn)
      answer(phone, option, 'setKeepScreenOn')
    },
    setVisualEffectOnCapture(option: Callbacks & { readonly visualEffect: 'none' | 'hidden' }) {
      phone.captures.push(option.visualEffect)
      answer(phone, option, 'setVisualEffectOnCapture')
    },
    enableAlertBeforeUnload(option: Callbacks & { readonly message: string }) {
      phone.leaveAlert = option.message
      answer(phone, option, 'enableAlertBeforeUnload')
    },
    disableAlertBeforeUnload(option: Callbacks = {}) {
      phone.leaveAlert = ''
      answer(phone, option, 'disableAlertBeforeUnload')
    },
    setClipboardData(option: Callbacks & { readonly data: string }) {
      phone.clipboard = option.data
      answer(phone, option, 'setClipboardData')
    },
    setNavigationBarTitle(option: Callbacks & { readonly title: string }) {
      phone.title = option.title
      answer(phone, option, 'setNavigationBarTitle')
    },
    nextTick: (callback: Listener) => setTimeout(() => phone.isAlive && callback(), 0),
    onAppShow: (listener: Listener) => shown.add(listener),
    offAppShow: (listener: Listener) => shown.delete(listener),
    onAppHide: (listener: Listener) => hidden.add(listener),
    offAppHide: (listener: Listener) => hidden.delete(listener),
    pageScrollTo: (option: Callbacks) => answer(phone, option, 'pageScrollTo'),
    onAppRoute: ignored,
    onPageNotFound: ignored,
    onUnhandledRejection: ignored,
    onError: ignored,
    onThemeChange: ignored,
    onWindowResize: ignored,
    offWindowResize: ignored,
    /** Not WeChat's: for the runner. */
    appChanged(isShown: boolean) {
      for (const listener of isShown ? shown : hidden) listener()
    },
  }
}
