import { builtMiniprogram } from '../support/built-miniprogram'
import { readBundle, routesOf } from '../support/weapp-runner/bundle'
import { launchWeapp } from '../support/weapp-runner/launch'

jest.setTimeout(240_000)

it('opens every page on a phone that knows nothing yet, and says something on each', async () => {
  const dist = builtMiniprogram('weapp')
  const nowhere = 'http://127.0.0.1:18199'
  const routes = routesOf(readBundle(dist).app)
  const silent: string[] = []
  for (const route of routes) {
    const app = await launchWeapp({ dist, apiUrl: nowhere, wechatUrl: nowhere, openid: 'invented', route })
    await app.waitFor({ role: 'heading', name: /./ })
    if (app.text() === '' || app.title() === '') silent.push(route)
    app.close()
  }
  expect(silent).toEqual([])
})
