import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import jpeg from 'jpeg-js'
import { type LaunchOptions, launchWeapp, type Weapp } from '../support/weapp-runner/launch'

/** A mini-program of one page, written by hand: each button does one step and shows what came of it. */
const pageScript = `
  Page({
    data: { shown: 'ready' },
    show: function (shown) {
      this.setData({ shown: typeof shown === 'string' ? shown : JSON.stringify(shown) })
    },
    eh: function (event) {
      this.show('working')
      require('./steps.js')[event.currentTarget.dataset.run](this)
    }
  })`

const stepsScript = `
  function told(page, name) { return function (result) { page.show(Object.assign({ told: name }, result)) } }
  function both(page) { return { success: told(page, 'success'), fail: told(page, 'fail') } }
  exports.request = function (page) {
    wx.request(Object.assign({ url: 'http://127.0.0.1:8420/api/echo', method: 'POST', data: '{"a":1}', dataType: 'text' }, both(page))) }
  exports.login = function (page) { wx.login(both(page)) }
  exports.write = function (page) {
    wx.setStorageSync('first', 1); wx.setStorageSync('second', 2); wx.setStorageSync('third', 3); page.show('written') }
  exports.large = function (page) { wx.setStorage(Object.assign({ key: 'k', data: new Array(1100000).join('x') }, both(page))) }
  exports.photo = function (page) {
    wx.chooseMedia({ fail: told(page, 'fail'), success: function (chosen) {
      var src = chosen.tempFiles[0].tempFilePath
      wx.compressImage({ src: src, quality: 50, compressedWidth: 32, compressedHeight: 16, success: function (small) {
        wx.getImageInfo(Object.assign({ src: small.tempFilePath }, both(page))) } }) } }) }
  exports.upload = function (page) {
    var files = wx.getFileSystemManager()
    files.writeFile({ filePath: wx.env.USER_DATA_PATH + '/a.jpg', data: new Uint8Array([1, 2, 3]).buffer, success: function () {
      wx.uploadFile(Object.assign({ url: 'SERVER/upload', filePath: wx.env.USER_DATA_PATH + '/a.jpg', name: 'file',
        formData: { key: 'k1', policy: 'p' } }, both(page))) } }) }
  exports.evaluate = function (page) { try { page.show(new Function('return "made"')()) } catch (error) { page.show('refused ' + error.name) } }
  exports.browser = function (page) {
    page.show([typeof window, typeof document, typeof localStorage, typeof TextEncoder, typeof crypto, typeof fetch, typeof process].join()) }
  exports.unlisted = function (page) { page.show(String(wx.scanCode)) }`

const steps = [...stepsScript.matchAll(/exports[.](\w+)/g)].map(([, name]) => name)
const buttons = steps.map((name) => `<view aria-role="button" aria-label="${name}" data-run="${name}" bindtap="eh" />`)
const wxml = `${buttons.join('')}<text>{{shown}}</text>`

let folder: string
let server: Server
let url: string
const received: { path: string; body: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(parts).toString('latin1') })
      response.writeHead(201, { 'Content-Type': 'application/json', 'X-Told': 'yes' })
      response.end(request.url === '/_device/login' ? '{"code":"code-1"}' : '{"b":2}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = mkdtempSync(path.join(os.tmpdir(), 'ruhu-runner-'))
  const files: Readonly<Record<string, string>> = {
    'app.json': JSON.stringify({ pages: ['page'] }),
    'app.js': 'App({})',
    'page.json': '{}',
    'page.js': pageScript,
    'steps.js': stepsScript.replace('SERVER', url),
    'page.wxml': wxml,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const launched = (options: Partial<LaunchOptions> = {}): Promise<Weapp> =>
  launchWeapp({ dist: folder, apiUrl: `${url}/api`, wechatUrl: url, openid: 'invented-openid', ...options })

/** Presses a step's button and gives back what it showed in the end. */
async function run(app: Weapp, step: string): Promise<string> {
  await app.tap(step)
  await app.waitUntilGone('working')
  return app.text()
}

async function told(step: string): Promise<string> {
  const app = await launched()
  const text = await run(app, step)
  app.close()
  return text
}

it('sends a request for real, the text as it is, and hands the answer over', async () => {
  const text = await told('request')
  expect(received.at(-1)).toEqual({ path: '/api/echo', body: '{"a":1}' })
  expect(JSON.parse(text)).toMatchObject({
    told: 'success',
    statusCode: 201,
    data: '{"b":2}',
    header: { 'x-told': 'yes' },
  })
})

it('fails without a network, and recovers', async () => {
  const app = await launched()
  app.network.fail()
  expect(await run(app, 'request')).toContain('request:fail')
  app.network.recover()
  expect(await run(app, 'request')).toContain('"told":"success"')
  app.close()
})

it('loses a reply after the server has done the work', async () => {
  const app = await launched()
  const before = received.length
  app.network.loseNextReply()
  expect(await run(app, 'request')).toContain('request:fail timeout')
  expect(received.length).toBe(before + 1)
  app.close()
})

it('lets no request through behind', async () => {
  const app = await launched()
  app.hide()
  const before = received.length
  expect(await run(app, 'request')).toContain('interrupted')
  expect(received.length).toBe(before)
  app.show()
  expect(await run(app, 'request')).toContain('"told":"success"')
  app.close()
})

it("signs in with a code from WeChat's stand-in", async () => {
  expect(JSON.parse(await told('login'))).toMatchObject({ code: 'code-1' })
  expect(received.at(-1)).toEqual({ path: '/_device/login', body: '{"openid":"invented-openid"}' })
})

it('uploads a file as a multipart body with the file last', async () => {
  expect(await told('upload')).toContain('"statusCode":201')
  const { body = '' } = received.at(-1) ?? {}
  const order = ['name="key"', 'name="policy"', 'name="file"', '\x01\x02\x03'].map((part) => body.indexOf(part))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order[0]).toBeGreaterThan(0)
})

it('shrinks a real photo', async () => {
  const data = Buffer.alloc(64 * 32 * 4, 200)
  const photo = jpeg.encode({ width: 64, height: 32, data }, 80).data
  const app = await launched()
  app.givePhoto(Buffer.from(photo))
  expect(await run(app, 'photo')).toContain('"width":32')
  expect(await run(app, 'photo')).toContain('chooseMedia:fail cancel')
  app.close()
})

it('keeps storage over a kill, and drops what was not yet written when the app dies', async () => {
  const app = await launched()
  app.dieAfterWrites(2)
  await app.tap('write')
  expect(app.isAlive()).toBe(false)
  await app.relaunch()
  expect(app.device.storage.keys()).toEqual(['first', 'second'])
  app.close()
})

it('takes a phone up again from its folder', async () => {
  const storageFolder = mkdtempSync(path.join(os.tmpdir(), 'ruhu-phone-'))
  const first = await launched({ storageFolder })
  await run(first, 'write')
  first.close()
  const second = await launched({ storageFolder })
  expect(second.device.storage.keys().sort()).toEqual(['first', 'second', 'third'])
  second.close()
  rmSync(storageFolder, { recursive: true })
})

it('refuses more than 1 MB under one key', async () => {
  expect(await told('large')).toContain('entry size limit reached')
})

it('makes no code from text and has nothing of a browser or of Node', async () => {
  expect(await told('evaluate')).toBe('refused EvalError')
  expect(await told('browser')).toBe(Array(7).fill('undefined').join())
})

it('complains of an API outside the stand-in, and names what it does not find on the screen', async () => {
  const app = await launched()
  await run(app, 'unlisted')
  await expect(app.waitFor('绝不出现', 50)).rejects.toThrow('- button "unlisted"')
  expect(() => app.close()).toThrow('wx.scanCode was touched and is not in the stand-in')
})
