import type { PropsWithChildren } from 'react'
import './ui/tokens.css'
import './ui/content.css'
import './ui/controls.css'

export default function App({ children }: PropsWithChildren) {
  return children
}
