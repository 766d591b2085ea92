import { builtMiniprogram } from '../support/built-miniprogram'
import { launchWeapp } from '../support/weapp-runner/launch'

jest.setTimeout(240_000)

const nowhere = 'http://127.0.0.1:18199'
const launched = (route: string, lacks: readonly string[] = []) =>
  launchWeapp({
    ...{ dist: builtMiniprogram('weapp'), apiUrl: nowhere, wechatUrl: nowhere, openid: 'invented' },
    ...{ route, lacks },
  })

it.each([
  ['pages/opening/index', 'getUserCryptoManager'],
  ['resident/pages/entry/index', 'compressImage.object.compressedWidth'],
])('%s tells a WeChat without %s to be updated', async (route, lacking) => {
  const app = await launched(route, [lacking])
  await app.waitFor('请先更新微信')
  app.close()
})

it('hides a collector’s page from screenshots, and stops hiding when it is left', async () => {
  const app = await launched('collector/pages/village/index')
  // Nobody is signed in: the page gives way to signing in, which shows nobody's data.
  await app.waitFor({ role: 'heading', name: '登记员登录' })
  expect(app.captures()).toEqual(['hidden', 'none'])
  app.close()
})

it('leaves screenshots alone where WeChat cannot hide', async () => {
  const app = await launched('collector/pages/village/index', ['setVisualEffectOnCapture'])
  await app.waitFor({ role: 'heading', name: '登记员登录' })
  expect(app.captures()).toEqual([])
  app.close()
})
