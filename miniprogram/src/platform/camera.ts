import Taro from '@tarojs/taro'
import { differenceHash } from './hash'
import { type PhotoOutcome, photoBytes, type TakenPhoto } from './outcomes'
import { fitted, greyOf, qualities } from './photo-size'

/** Takes one photo, tells when it was chosen, and makes it small at once: nothing large is ever kept or sent. */
export async function takePhoto(
  source: 'camera' | 'album' = 'camera',
  onChosen: () => void = () => undefined,
): Promise<PhotoOutcome> {
  const chosen = await choose(source)
  if (chosen.kind !== 'chosen') return chosen
  onChosen()
  const photo = await shrunk(chosen.path).catch(() => undefined)
  return photo ? { kind: 'taken', photo } : { kind: 'unreadable' }
}

type Choice = { kind: 'chosen'; path: string } | { kind: 'cancelled' } | { kind: 'denied' } | { kind: 'unreadable' }

async function choose(source: 'camera' | 'album'): Promise<Choice> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['original'],
    })
    const path = tempFiles[0]?.tempFilePath
    return path === undefined ? { kind: 'cancelled' } : { kind: 'chosen', path }
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string }
    if (/cancel/i.test(errMsg)) return { kind: 'cancelled' }
    if (/auth|deny|denied|permission|privacy/i.test(errMsg)) return { kind: 'denied' }
    return { kind: 'unreadable' }
  }
}

async function shrunk(src: string): Promise<TakenPhoto> {
  const size = fitted(await Taro.getImageInfo({ src }))
  const perceptualHash = await perceptualHashOf(src).catch(() => undefined)

  let bytes = new Uint8Array()
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.compressImage({
      src,
      quality,
      compressedWidth: size.width,
      compressedHeight: size.height,
    })
    bytes = await bytesOf(tempFilePath)
    if (bytes.length <= photoBytes) break
  }
  return { bytes, mime: 'image/jpeg', ...size, perceptualHash }
}

const bytesOf = (filePath: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) =>
        typeof data === 'string' ? reject(new Error('not bytes')) : resolve(new Uint8Array(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )

async function perceptualHashOf(src: string): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 9, height: 8 })
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('image'))
    image.src = src
  })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.drawImage(image as unknown as CanvasImageSource, 0, 0, 9, 8)
  return differenceHash(greyOf(context.getImageData(0, 0, 9, 8).data))
}
