import { answer, type Callbacks, type Phone, refuse } from './phone'

interface Going extends Callbacks {
  readonly url: string
}

/** The values of a query stay as they are written in the address: WeChat does not decode them. */
export function splitAddress(url: string): { route: string; query: Record<string, string> } {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter((pair) => pair !== '')
  return {
    route: path.replace(/^\//, ''),
    query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])),
  }
}

export function navigationOf(phone: Phone) {
  const go = (name: string, how: 'open' | 'replace' | 'relaunch') => (option: Going) => {
    const { route, query } = splitAddress(option.url)
    phone
      .logic()
      [how](route, query)
      .then(
        () => answer(phone, option, name),
        (error: Error) => refuse(phone, option, name, error.message),
      )
  }
  return {
    navigateTo: go('navigateTo', 'open'),
    redirectTo: go('redirectTo', 'replace'),
    reLaunch: go('reLaunch', 'relaunch'),
    navigateBack(option: Callbacks & { delta?: number } = {}) {
      void phone
        .logic()
        .back(option.delta ?? 1)
        .then(() => answer(phone, option, 'navigateBack'))
    },
  }
}
