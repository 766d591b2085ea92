/** Put in at build time by `config/index.ts`. */
declare const RUHU_API_BASE: string
declare const RUHU_APP_VERSION: string
declare const RUHU_PLATFORM: 'wechat' | 'h5'

declare module '*.css'
