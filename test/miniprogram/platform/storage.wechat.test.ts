import type { blobs, documents } from '../../../miniprogram/src/platform/storage'
import { deviceStorageContract } from '../../contracts/device-storage.contract'
import { taroOver } from '../../support/taro'
import { createDevice, type Device } from '../../support/weapp-runner/device'
import type { Logic } from '../../support/weapp-runner/logic'
import { createWx } from '../../support/weapp-runner/wx/create-wx'
import type { Phone } from '../../support/weapp-runner/wx/phone'

type Stores = { readonly documents: typeof documents; readonly blobs: typeof blobs }

const device = createDevice()
let phone: Phone
let stores: Stores

/** The app's module anew over the same device: what a kill and a new start leave. */
async function started(on: Device): Promise<Stores> {
  phone = {
    ...{ device: on, temporaryFiles: new Map(), network: { online: true, lostReplies: 0 }, wechatUrl: '', openid: '' },
    ...{ fontSizeSetting: 16, nextPhoto: undefined, clipboard: '', title: '', isShown: true, isAlive: true },
    ...{ lacks: [], awake: [], captures: [], leaveAlert: '' },
    ...{ writesLeft: undefined, addressOf: (url: string) => url, view: {} as Phone['view'] },
    logic: () => ({ stop() {} }) as Logic,
  }
  jest.resetModules()
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taroOver(createWx(phone).wx) }))
  stores = await import('../../../miniprogram/src/platform/storage')
  return stores
}
beforeAll(() => started(device))

deviceStorageContract(
  () => stores,
  () => started(device),
)

it('says that the phone is full, and keeps what was there', async () => {
  const text = 'x'.repeat(1000 * 1024)
  const fill = async () => {
    for (let index = 0; index < 12; index++) await stores.documents.put(`full/${index}`, text)
  }
  await expect(fill()).rejects.toMatchObject({ reason: 'full' })
  expect((await stores.documents.list('full/')).length).toBeGreaterThan(7)
  for (const key of await stores.documents.list('full/')) await stores.documents.remove(key)
})

it.each([0, 1])('never lists half a blob when the app dies at write %d', async (writes) => {
  await stores.blobs.putBlob('half', Uint8Array.of(1, 2, 3))
  phone.writesLeft = writes
  void stores.blobs.putBlob('half', Uint8Array.of(9, 9, 9, 9))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(phone.isAlive).toBe(false)

  const { blobs: after } = await started(device)
  expect(await after.getBlob('half')).toEqual(Uint8Array.of(1, 2, 3))
  expect(await after.listBlobs('half')).toEqual(['half'])
})

it('tells every refusal of WeChat as a failure of the store, and works again at the next call', async () => {
  const { documents } = await started(device)
  await documents.put('kept', 1)
  const { default: taro } = jest.requireMock('@tarojs/taro') as { default: Record<string, unknown> }
  const told = async (name: string, fails: () => unknown, work: () => Promise<unknown>) => {
    const whole = taro[name]
    taro[name] = fails
    const error: { readonly reason?: string } = (await work().catch((cause) => cause)) as never
    taro[name] = whole
    return error.reason
  }
  const refused = () => Promise.reject({ errMsg: 'setStorage:fail internal error' })
  const thrown = () => {
    throw new Error('getStorageInfoSync:fail')
  }
  expect(await told('setStorage', refused, () => documents.put('kept', 2))).toBe('unavailable')
  expect(await told('getStorage', refused, () => documents.get('kept'))).toBe('unavailable')
  expect(
    await told(
      'removeStorage',
      () => Promise.reject(undefined),
      () => documents.remove('kept'),
    ),
  ).toBe('unavailable')
  expect(await told('getStorageInfoSync', thrown, () => documents.list())).toBe('unavailable')
  expect(await documents.get('kept')).toBe(1)
})
