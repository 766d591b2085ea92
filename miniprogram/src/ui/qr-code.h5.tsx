import { useMemo } from 'react'
import type { QrCodeProps } from './qr-code.props'
import { qrModules } from './qr-modules'

export function QrCode({ text, description }: QrCodeProps) {
  const rows = useMemo(() => qrModules(text), [text])
  const dark = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={description}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <path d={dark} fill="#000000" />
    </svg>
  )
}
