import type { ReactNode } from 'react'

export interface PageProps {
  /** The page's h1 and the window's title; announced when the page opens. */
  readonly title: string
  /** `resident`: 20 px base text. `collector`: denser, for sunlight and one hand. */
  readonly face: 'resident' | 'collector'
  /** One persistent line under the title, e.g. what is on the phone, sent, stored, reviewed. */
  readonly status?: string
  /** Multiplies every size, 1 to 2; on H5 on top of the browser's own setting. */
  readonly scale?: number
  /** A way back for pages without the platform's own bar: H5 shows it, WeChat has its own. */
  readonly back?: { readonly label: string; readonly onPress: () => void }
  /** Stays at the bottom edge, in reach of a thumb. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}
