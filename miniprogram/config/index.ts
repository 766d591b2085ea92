import { createRequire } from 'node:module'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { version } from '../package.json'

const sharedDirectory = path.resolve(__dirname, '../../shared')
const sourceDirectory = path.resolve(__dirname, '../src')
/** Packages published as modern JavaScript; Taro would hand them to old phones as they are. */
const modernPackages =
  /node_modules[\\/](@noble|idb|qrcode-generator|query-string|split-on-first|filter-obj|decode-uri-component)[\\/]/
const compile = { include: [sharedDirectory, sourceDirectory, __dirname, (file: string) => modernPackages.test(file)] }

const apiBase = process.env.TARO_ENV === 'h5' ? '/api' : (process.env.RUHU_API ?? 'http://127.0.0.1:8420/api')

export default defineConfig({
  projectName: 'ruhu',
  date: '2026-1-1',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  designWidth: 375,
  deviceRatio: { 375: 2 },
  // Another source on the same settings: the gallery of primitives that the tests build.
  sourceRoot: process.env.RUHU_SOURCE ?? 'src',
  outputRoot: process.env.RUHU_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
  // npm keeps this package in our own folder, where `@tarojs/taro-h5`, which asks for it, does not look.
  alias: {
    '@tarojs/plugin-framework-react': path.dirname(
      createRequire(__filename).resolve('@tarojs/plugin-framework-react/package.json'),
    ),
  },
  plugins: [path.resolve(__dirname, 'aria-plugin.js')],
  defineConstants: {
    RUHU_API_BASE: JSON.stringify(apiBase),
    RUHU_APP_VERSION: JSON.stringify(version),
    RUHU_PLATFORM: JSON.stringify(process.env.TARO_ENV === 'h5' ? 'h5' : 'wechat'),
  },
  mini: {
    compile,
    // Sizes are written with a unit of our own (ui/tokens.css) and follow the reader's font size, not the width of the screen.
    postcss: { pxtransform: { enable: false } },
    optimizeMainPackage: { enable: true },
    // WeChat has a `global` of its own; webpack's stand-in for it would contain `new Function`.
    webpackChain(chain) {
      chain.node.set('global', false)
    },
  },
  h5: {
    compile,
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    publicPath: './',
    staticDirectory: 'static',
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true } },
  },
})
