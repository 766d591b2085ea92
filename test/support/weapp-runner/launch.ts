import { readBundle } from './bundle'
import { createDevice } from './device'
import { accessibles, type Found, matching, outline, type Target, targetOf, textOf } from './finders'
import { scribbleOn, tapOn, typeInto } from './gestures'
import { createSession, type Session, type SessionInput } from './session'

export interface LaunchOptions {
  /** The folder of the built package. */
  readonly dist: string
  /** The API's base, e.g. `http://127.0.0.1:18150/api`; takes the place of the one built in. */
  readonly apiUrl: string
  /** WeChat's stand-in. */
  readonly wechatUrl: string
  readonly openid: string
  /** Keeps storage and files there, so that a phone can be taken up again by another process. */
  readonly storageFolder?: string
  readonly route?: string
  readonly query?: Readonly<Record<string, string>>
  /** WeChat's font setting: 16 is normal, 32 twice as large. */
  readonly fontSizeSetting?: number
  /** What this WeChat is too old for, as `canIUse` names it. */
  readonly lacks?: readonly string[]
}

export type Weapp = Awaited<ReturnType<typeof launchWeapp>>

const builtInApi = 'http://127.0.0.1:8420/api'
const patienceMilliseconds = 5000

/** Starts the built mini-program on an invented phone. */
export async function launchWeapp(options: LaunchOptions) {
  const { dist, apiUrl, wechatUrl, openid, storageFolder, fontSizeSetting = 16, lacks = [] } = options
  const bundle = readBundle(dist)
  const network = { online: true, lostReplies: 0 }
  const addressOf = (url: string) => (url.startsWith(builtInApi) ? apiUrl + url.slice(builtInApi.length) : url)
  const device = createDevice(storageFolder)
  const input: SessionInput = { bundle, device, network, wechatUrl, openid, fontSizeSetting, lacks, addressOf }
  const complaints: string[] = []
  let session = createSession(input)

  const launch = async (route = bundle.app.pages[0] ?? '', query: Readonly<Record<string, string>> = {}) => {
    await session.logic.launch(route, query)
    await opened(session)
  }
  const end = () => {
    complaints.push(...session.complaints())
    session.end()
  }
  await launch(options.route, options.query)

  return {
    ...screenOf(() => session),
    ...fingersOn(() => session),

    /** As the system does when memory is short: no event, no goodbye. Storage and files stay. */
    kill: end,
    async relaunch(route?: string, query?: Readonly<Record<string, string>>) {
      end()
      session = createSession(input)
      await launch(route, query)
    },
    /** The system kills the app just before the write after the next `writes`; nothing from then on reaches the phone. */
    dieAfterWrites(writes: number) {
      session.phone.writesLeft = writes
    },
    isAlive: () => session.phone.isAlive,

    show() {
      session.phone.isShown = true
      session.appChanged(true)
      session.logic.show()
    },
    hide() {
      session.logic.hide()
      session.appChanged(false)
      session.phone.isShown = false
    },

    network: {
      fail() {
        network.online = false
        session.networkChanged()
      },
      recover() {
        network.online = true
        session.networkChanged()
      },
      /** The server does it; the phone never hears. */
      loseNextReply(replies = 1) {
        network.lostReplies = replies
      },
    },

    /** The camera's next picture, a JPEG. */
    givePhoto(jpeg: Buffer) {
      session.phone.nextPhoto = jpeg
    },
    device,
    clipboard: () => session.phone.clipboard,
    awake: (): readonly boolean[] => session.phone.awake,
    captures: (): readonly string[] => session.phone.captures,
    setDataBytes: () => session.logic.setData.bytes,
    logs: () => session.logs,

    /** Ends the app for good; throws what went wrong unseen: script errors, APIs outside the stand-in. */
    close() {
      end()
      const found = [...new Set(complaints)]
      if (found.length > 0) throw new Error(`the mini-program complained:\n${found.join('\n')}`)
    },
  }
}

/** What is on the screen. */
function screenOf(session: () => Session) {
  const root = (): Element => {
    const pages = session().view.window.document.querySelectorAll('.wx-page')
    const page = pages[pages.length - 1]
    if (!page) throw new Error('no page is open')
    return page
  }
  return {
    route: () => session().logic.stack.at(-1)?.route ?? '',
    title: () => session().phone.title,
    text: () => textOf(root()),
    tree: () => outline(root()),
    /** The whole screen with WeChat's styles, for a browser to lay out and picture. */
    html: () => `<!doctype html>${session().view.window.document.documentElement.outerHTML}`,
    has: (target: Target | string) => matching(root(), targetOf(target)).length > 0,
    /** Waits until a text, or something with a role and a name, is on the screen. */
    async waitFor(wanted: string | Target, milliseconds = patienceMilliseconds) {
      const isThere = () =>
        typeof wanted === 'string' ? textOf(root()).includes(wanted) : matching(root(), wanted).length > 0
      await eventually(isThere, () => `${JSON.stringify(wanted)} is not on the screen`, root, milliseconds)
    },
    async waitUntilGone(wanted: string | Target, milliseconds = patienceMilliseconds) {
      const isGone = () =>
        typeof wanted === 'string' ? !textOf(root()).includes(wanted) : matching(root(), wanted).length === 0
      await eventually(isGone, () => `${JSON.stringify(wanted)} is still on the screen`, root, milliseconds)
    },
    find: (target: Target | string) => findOne(root, targetOf(target)),
    all: () => accessibles(root()).map(({ role, name }) => ({ role, name })),
  }
}

/** What a person does. Each waits for its target, and lets the app come to rest afterwards. */
function fingersOn(session: () => Session) {
  const { find } = screenOf(session)
  const field = (label: string | RegExp, within?: string) => find({ role: 'textbox', name: label, within })
  return {
    async tap(target: Target | string) {
      const { element } = await find(target)
      tapOn(session().view.window, element)
      await settled()
    },
    async type({ label, within }: { label: string | RegExp; within?: string }, text: string) {
      const { element } = await field(label, within)
      typeInto(session().view.window, element as HTMLInputElement, text)
      await settled()
    },
    valueOf: async (label: string | RegExp) => ((await field(label)).element as HTMLInputElement).value,
    /** Chooses a date in WeChat's own picker, which opens outside the page. */
    async pick({ label }: { label: string | RegExp }, value: string) {
      const { element } = await find({ role: 'button', name: typeof label === 'string' ? startsWith(label) : label })
      session().view.emit(element.closest('wx-picker'), 'change', { value })
      await settled()
    },
    async signOn(label: string | RegExp) {
      const { element } = await find({ role: 'img', name: label })
      const paper = element as HTMLCanvasElement
      // The app sizes its paper when it has found it; a hand takes longer to come down than that takes.
      const isReady = () => paper.width !== unsizedWidth
      await eventually(
        isReady,
        () => `${label} is not ready to be written on`,
        () => element,
        patienceMilliseconds,
      )
      await scribbleOn(session().view.window, element)
      await settled()
    },
    async back() {
      await session().logic.back(1)
      await settled()
    },
  }
}

/** What a canvas measures until somebody sizes it. */
const unsizedWidth = 300

const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( |$)`)

async function findOne(root: () => Element, target: Target): Promise<Found> {
  const usable = () => {
    const found = matching(root(), target)
    return found.length === 1 && found[0]?.element.getAttribute('aria-disabled') !== 'true' ? found[0] : undefined
  }
  const why = () => {
    const { length } = matching(root(), target)
    const wanted = JSON.stringify({ ...target, name: String(target.name) })
    return length === 1 ? `${wanted} is disabled` : `${length} things match ${wanted}`
  }
  await eventually(() => usable() !== undefined, why, root, patienceMilliseconds)
  return usable() as Found
}

async function eventually(isSo: () => boolean, why: () => string, root: () => Element, milliseconds: number) {
  const end = Date.now() + milliseconds
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`${why()}; on the screen:\n${outline(root())}\n---\n${textOf(root())}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** A page shows something at once; an empty one is left to the finders, which say what they miss. */
async function opened({ view: { window } }: Session): Promise<void> {
  for (let tries = 0; tries < 100 && textOf(window.document.body) === ''; tries++) await settled()
}

/** Long enough for React and setData to have done what a press starts; what takes longer is waited for by name. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
