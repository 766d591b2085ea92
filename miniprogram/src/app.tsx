import { type PropsWithChildren, useEffect } from 'react'
import { keepShellOffline } from './platform/offline-shell'
import './ui/tokens.css'
import './ui/content.css'
import './ui/controls.css'

export default function App({ children }: PropsWithChildren) {
  useEffect(() => keepShellOffline(), [])
  return children
}
