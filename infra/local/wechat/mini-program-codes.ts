import { crc32, deflateSync } from 'node:zlib'
import { type Fields, isPublished, textOf } from './request'
import { WechatError } from './wechat-error'

const sceneCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * `POST /wxa/getwxacodeunlimit`: a PNG of the size asked for. Only WeChat's own camera could read a real one, so this
 * one shows rings, and says in its description which page and scene it stands for.
 */
export function drawMiniProgramCode(fields: Fields, pages: readonly string[] | undefined): Buffer {
  const [scene, page] = [textOf(fields, 'scene'), textOf(fields, 'page')]
  const { width = 430, check_path: checksPath = true } = fields
  if (scene.length < 1 || scene.length > 32) throw new WechatError(40169)
  if (!sceneCharacters.test(scene)) throw new WechatError(40129)
  if (page.startsWith('/') || !isPublished(page, checksPath === false ? undefined : pages)) throw new WechatError(41030)
  const isRight = typeof width === 'number' && Number.isInteger(width) && width >= 280 && width <= 1280
  if (!isRight) throw new WechatError(40097)

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit a pixel, grey.
  header.writeUInt8(1, 8)
  const description = `Description\0Stand-in for a mini-program code. page=${page} scene=${scene}`
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(description, 'latin1')),
    chunk('IDAT', deflateSync(rings(width))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function rings(width: number): Buffer {
  const stride = Math.ceil(width / 8) + 1
  const pixels = Buffer.alloc(stride * width)
  for (let row = 0; row < width; row++) {
    for (let column = 0; column < width; column++) {
      const distance = Math.hypot(row - width / 2, column - width / 2) / width
      const isWhite = distance > 0.48 || Math.floor(distance * 20) % 2 === 1
      if (isWhite)
        pixels[row * stride + 1 + (column >> 3)] =
          (pixels[row * stride + 1 + (column >> 3)] ?? 0) | (128 >> (column & 7))
    }
  }
  return pixels
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
