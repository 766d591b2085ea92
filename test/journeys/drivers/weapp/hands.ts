import type { LaunchOptions, Weapp } from '../../../support/weapp-runner/launch'
import { launchWeapp } from '../../../support/weapp-runner/launch'
import type { Hands } from '../screens/hands'

export interface HandsOnWeapp extends Hands {
  readonly app: () => Weapp
  /** Ends the app for good; throws what went wrong unseen. */
  close(): void
}

const residentEntry = 'resident/pages/entry/index'

/** A finger on the built WeChat package. The phone is bought with the first `open`. */
export function handsOnWeapp(options: LaunchOptions): HandsOnWeapp {
  let launched: Weapp | undefined
  const app = (): Weapp => {
    if (!launched) throw new Error('The app is not open.')
    return launched
  }
  return {
    app,
    tap: (target) => app().tap(target),
    type: (label, text) => app().type({ label }, text),
    async typeIntoEach(label, text) {
      const fields = app()
        .all()
        .filter(({ role, name }) => role === 'textbox' && (name === label || name.startsWith(`${label} `)))
      let typed = 0
      for (const { name } of fields) {
        if ((await app().valueOf(name)) !== '') continue
        await app().type({ label: name }, text)
        typed++
      }
      return typed
    },
    pick: (label, date) => app().pick({ label }, date),
    signOn: (label) => app().signOn(label),
    givePhoto: async (jpeg) => app().givePhoto(jpeg),
    things: async () => app().all(),
    text: async () => [app().title(), app().text()].join('\n'),
    kill: async () => app().kill(),
    async open(link) {
      const target =
        link === undefined ? [] : ([residentEntry, { t: new URL(link).hash.split('t=')[1] ?? '' }] as const)
      const [route, query] = target
      if (launched) await launched.relaunch(route, query)
      else launched = await launchWeapp({ ...options, ...(route ? { route } : {}), ...(query ? { query } : {}) })
    },
    close: () => launched?.close(),
  }
}
