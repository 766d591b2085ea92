import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { builtMiniprogram } from '../support/built-miniprogram'
import { readBundle } from '../support/weapp-runner/bundle'
import { builtFiles } from './built-files'
import { runCompiler } from './wechat-compilers'

jest.setTimeout(180_000)

let dist: string
beforeAll(() => {
  dist = builtMiniprogram('weapp')
})

const names = (folder: string, suffix: string) => builtFiles(folder, suffix).map(({ name }) => name)
const compileWxml = (folder: string) =>
  runCompiler('wcc', folder, ['-d', '-cc', '0', ...names(folder, '.wxml'), ...names(folder, '.wxs'), '-gn', '$gwx'])
const compileWxss = (folder: string) => runCompiler('wcsc', folder, ['-db', '-pc', '0', ...names(folder, '.wxss')])

it("passes WeChat's compilers without a word", () => {
  const wxml = compileWxml(dist)
  const wxss = compileWxss(dist)

  expect([wxml.status, wxml.complaints]).toEqual([0, ''])
  expect([wxss.status, wxss.complaints]).toEqual([0, ''])
  expect(wxml.output).toContain('pages/opening/index')
})

it("compiles with glass-easel's compiler without warnings", () => {
  expect(readBundle(dist).warnings).toEqual([])
})

it('would not pass with a tag left open or a style cut off', () => {
  const broken = mkdtempSync(path.join(os.tmpdir(), 'ruhu-broken-'))
  cpSync(dist, broken, { recursive: true })
  writeFileSync(
    path.join(broken, 'base.wxml'),
    readFileSync(path.join(dist, 'base.wxml'), 'utf8').replace('</view>', ''),
  )
  writeFileSync(path.join(broken, 'app.wxss'), '.button { color: red; } } .a {{')

  expect(compileWxml(broken).status).not.toBe(0)
  expect(compileWxss(broken).status).not.toBe(0)
  rmSync(broken, { recursive: true })
})
