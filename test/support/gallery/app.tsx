/// <reference path="../../../miniprogram/src/aria.d.ts" />
/// <reference path="../../../miniprogram/src/constants.d.ts" />
import type { PropsWithChildren } from 'react'
import '../../../miniprogram/src/ui/tokens.css'
import '../../../miniprogram/src/ui/content.css'
import '../../../miniprogram/src/ui/controls.css'

// biome-ignore lint/style/noDefaultExport: Taro finds pages by their default export
export default function App({ children }: PropsWithChildren) {
  return children
}
