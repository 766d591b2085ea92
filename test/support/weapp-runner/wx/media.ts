import jpeg from 'jpeg-js'
import { answer, type Callbacks, type Phone, refuse } from './phone'

interface PictureOption extends Callbacks {
  readonly src: string
}
interface CompressOption extends PictureOption {
  readonly quality?: number
  readonly compressedWidth?: number
  readonly compressedHeight?: number
}
interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The camera and the pictures, with a real JPEG decoder behind them. */
export function mediaOf(phone: Phone) {
  let made = 0
  const keep = (bytes: Buffer): string => {
    const path = `http://tmp/${++made}.jpg`
    phone.temporaryFiles.set(path, bytes)
    return path
  }
  const decoded = (path: string): Picture => {
    const bytes = phone.temporaryFiles.get(path) ?? phone.device.files.get(path)
    if (!bytes) throw new Error('no such file')
    return jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 })
  }
  const withPicture = (option: object, name: string, path: string, use: (picture: Picture) => object) => {
    try {
      answer(phone, option, name, use(decoded(path)))
    } catch (error) {
      refuse(phone, option, name, String(error))
    }
  }

  const choose = (option: Callbacks) => {
    const { nextPhoto } = phone
    phone.nextPhoto = undefined
    if (!nextPhoto) return refuse(phone, option, 'chooseMedia', 'cancel')
    const file = { tempFilePath: keep(nextPhoto), size: nextPhoto.length, fileType: 'image' }
    answer(phone, option, 'chooseMedia', { type: 'image', tempFiles: [file] })
  }

  return {
    /** Taro 4.2.1 hands this one through as it is, and WeChat answers with a promise where no callback is given. */
    chooseMedia(option: Callbacks) {
      if (option.success || option.fail || option.complete) return choose(option)
      return new Promise((success, fail) => choose({ ...option, success, fail }))
    },
    getImageInfo: (option: PictureOption) =>
      withPicture(option, 'getImageInfo', option.src, ({ width, height }) => ({ width, height, type: 'jpeg' })),
    compressImage: (option: CompressOption) =>
      withPicture(option, 'compressImage', option.src, (picture) => {
        const { compressedWidth = picture.width, compressedHeight = picture.height, quality = 80 } = option
        const small = scaled(picture, compressedWidth, compressedHeight)
        return { tempFilePath: keep(jpeg.encode({ ...small, data: Buffer.from(small.data) }, quality).data as Buffer) }
      }),
    createOffscreenCanvas({ width, height }: { width: number; height: number }) {
      let drawn: Picture = { width, height, data: new Uint8Array(width * height * 4) }
      return {
        createImage: () => pictureLoader(phone, decoded),
        getContext: () => ({
          drawImage: (image: { picture: Picture }) => {
            drawn = scaled(image.picture, width, height)
          },
          getImageData: () => ({ width, height, data: drawn.data }),
        }),
      }
    },
  }
}

/** As a WeChat canvas's image: setting `src` loads it. */
const pictureLoader = (phone: Phone, decoded: (path: string) => Picture) => {
  const image = {
    onload: () => {},
    onerror: () => {},
    picture: undefined as Picture | undefined,
    set src(path: string) {
      setTimeout(() => {
        if (!phone.isAlive) return
        try {
          image.picture = decoded(path)
        } catch {
          return image.onerror()
        }
        image.onload()
      }, 0)
    },
  }
  return image
}

/** Nearest neighbour: enough to be a picture of the same thing. */
function scaled({ width: fromWidth, height: fromHeight, data }: Picture, width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (Math.floor((y * fromHeight) / height) * fromWidth + Math.floor((x * fromWidth) / width)) * 4
      pixels.set(data.subarray(from, from + 4), (y * width + x) * 4)
    }
  return { width, height, data: pixels }
}
