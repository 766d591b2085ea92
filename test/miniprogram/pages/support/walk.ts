import type { Page } from 'playwright-core'

/** Draws a stroke on the pad named `name`, as a finger would. */
export async function drawOn(page: Page, name: string): Promise<void> {
  const pad = page.getByRole('img', { name })
  // Into the middle, and drawn there: what lies under the footer counts as visible, and a pen there meets the footer.
  await pad.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  const box = await pad.boundingBox()
  if (!box) throw new Error(`${name} is not on the screen`)
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3)
  await page.mouse.down()
  for (let at = 1; at <= 8; at++) {
    await page.mouse.move(box.x + box.width * (0.2 + at * 0.07), box.y + box.height * (0.3 + (at % 3) * 0.15))
  }
  await page.mouse.up()
}

/** A JPEG drawn by the browser itself. */
export async function aPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = '#7a9'
      context.fillRect(0, 0, 1600, 1200)
      context.fillStyle = '#326'
      context.fillRect(400, 300, 500, 700)
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}
