import { differenceHash } from './hash'
import { type PhotoOutcome, photoBytes, type TakenPhoto } from './outcomes'
import { fitted, greyOf, qualities } from './photo-size'

/** Takes one photo, tells when it was chosen, and makes it small at once. Drawing it anew also leaves its position and camera data behind. */
export async function takePhoto(
  source: 'camera' | 'album' = 'camera',
  onChosen: () => void = () => undefined,
): Promise<PhotoOutcome> {
  const file = await chosenFile(source)
  if (file === undefined) return { kind: 'cancelled' }
  onChosen()
  const photo = await shrunk(file).catch(() => undefined)
  return photo ? { kind: 'taken', photo } : { kind: 'unreadable' }
}

/** Gives up the choice that is still open; some browsers never tell that somebody closed it. */
let giveUp = (): void => undefined

/** A browser asks for the camera itself; refusing it there is a cancelled choice for us, and so is another choice begun. */
const chosenFile = (source: 'camera' | 'album'): Promise<File | undefined> =>
  new Promise((resolve) => {
    giveUp()
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.hidden = true
    if (source === 'camera') input.setAttribute('capture', 'environment')
    const finish = (file: File | undefined) => {
      input.remove()
      resolve(file)
    }
    giveUp = () => finish(undefined)
    input.addEventListener('change', () => finish(input.files?.[0]))
    input.addEventListener('cancel', () => finish(undefined))
    // Some in-app browsers open the chooser only for an input that is in the document.
    document.body.append(input)
    input.click()
  })

async function shrunk(file: File): Promise<TakenPhoto> {
  const image = await loaded(file)
  const size = fitted({ width: image.naturalWidth, height: image.naturalHeight })
  const picture = drawn(image, size.width, size.height).canvas

  let bytes = new Uint8Array()
  for (const quality of qualities) {
    bytes = await encoded(picture, quality / 100)
    if (bytes.length <= photoBytes) break
  }
  const grey = greyOf(drawn(image, 9, 8).getImageData(0, 0, 9, 8).data)
  return { bytes, mime: 'image/jpeg', ...size, perceptualHash: differenceHash(grey) }
}

async function loaded(file: File): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

function drawn(image: HTMLImageElement, width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0, width, height)
  return context
}

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob.arrayBuffer().then((buffer) => new Uint8Array(buffer))) : reject(new Error('no JPEG')),
      'image/jpeg',
      quality,
    ),
  )
