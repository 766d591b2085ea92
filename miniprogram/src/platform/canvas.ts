import Taro from '@tarojs/taro'

export interface Drawing {
  readonly context: CanvasRenderingContext2D
  /** As laid out, in CSS pixels: what touches are measured in. */
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A `Canvas type="2d"` of this page with so many pixels; undefined while it is not laid out. WeChat only. */
export const findDrawing = (id: string, pixels: Size): Promise<Drawing | undefined> =>
  new Promise((resolve) => {
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).node()
    query.select(`#${id}`).boundingClientRect()
    query.exec(([found, box]) => {
      if (!found?.node || !box) return resolve(undefined)
      found.node.width = pixels.width
      found.node.height = pixels.height
      resolve({ context: found.node.getContext('2d'), width: box.width, height: box.height })
    })
  })
