import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { toBase64 } from '../platform/hash'
import { monochromePng } from './monochrome-png'
import type { QrCodeProps } from './qr-code.props'
import { qrModules } from './qr-modules'

/** A picture rather than a canvas: WeChat lets people press and hold a picture to keep or send it. */
export function QrCode({ text, description }: QrCodeProps) {
  const source = useMemo(() => `data:image/png;base64,${toBase64(qrPng(text))}`, [text])
  return (
    <Image
      className="qr-code qr-canvas"
      src={source}
      mode="aspectFit"
      showMenuByLongpress
      ariaRole="img"
      ariaLabel={description}
    />
  )
}

const width = 640

function qrPng(text: string): Uint8Array {
  const rows = qrModules(text)
  const pixels = Math.floor(width / rows.length)
  const margin = Math.floor((width - pixels * rows.length) / 2)
  const black = new Uint8Array(width * width)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const row = rows[Math.floor((y - margin) / pixels)]
      if (row?.[Math.floor((x - margin) / pixels)]) black[y * width + x] = 1
    }
  return monochromePng(black, width)
}
