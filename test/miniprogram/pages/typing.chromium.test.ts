import type { CDPSession, Page } from 'playwright-core'
import { fakeCounty } from './support/fake-county'
import { heading, press, seen, seenLarge, signedIn, useScreens } from './support/screens'

jest.setTimeout(600_000)
useScreens()

/** The field of a telephone number, with last year's in it. */
async function aField(): Promise<{ page: Page; field: ReturnType<Page['getByRole']> }> {
  const page = await signedIn(fakeCounty())
  await press(page, /^王秀英/)
  await press(page, '开始登记')
  await heading(page, '王秀英的登记')
  await page.getByRole('radio').first().click()
  for (let step = 0; step < 20; step++) {
    const edit = page.getByRole('button', { name: /^有变化：.*(姓名|电话|手机)/ })
    if ((await edit.count()) > 0) {
      await edit.first().click()
      break
    }
    if ((await page.getByRole('textbox').count()) > 0) break
    await press(page, '下一组')
  }
  return { page, field: page.getByRole('textbox').first() }
}

/** Some draft on the phone has it. */
const kept = (page: Page, words: string) =>
  page.evaluate(async (words) => {
    const opening = indexedDB.open('ruhu')
    await new Promise((done) => Object.assign(opening, { onsuccess: done }))
    const all = opening.result.transaction('documents').objectStore('documents').getAll()
    await new Promise((done) => Object.assign(all, { onsuccess: done }))
    opening.result.close()
    return all.result.some((text) => String(text).includes('"revision"') && String(text).includes(words))
  }, words)

const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

describe('typing', () => {
  it('what is no telephone number is told with what one looks like, and 为什么 does not lead back to itself', async () => {
    const { page, field } = await aField()
    await field.fill('1380000')
    await page.keyboard.press('Tab')
    const expected = '手机号码是 11 位数字，1 开头'
    await page.getByRole('alert').filter({ hasText: expected }).waitFor()
    await page
      .getByRole('button', { name: /^为什么：.*格式不对/ })
      .or(page.getByText('为什么', { exact: true }))
      .first()
      .click()
    await page.getByRole('heading', { name: '怎样解决' }).waitFor()
    expect(await page.getByText(expected).count()).toBe(2)
    expect(await page.getByRole('button', { name: /^核对“.*(手机|电话)/ }).count()).toBe(0)
    await seen(page, 'wrong-format')
    await seenLarge(page, 'wrong-format')
    await page.context().close()
  })

  it('a blank at the end stays while one goes on typing, whatever the clock says', async () => {
    const { page, field } = await aField()
    await field.fill('')
    await field.pressSequentially('138 ')
    await page.waitForTimeout(1200)
    expect(await field.inputValue()).toBe('138 ')
    await field.pressSequentially('0000')
    await page.keyboard.press('Tab')
    expect(await field.inputValue()).toBe('138 0000')
    await page.context().close()
  })

  it('letters of an unfinished Chinese word are no answer, and do not stay when the word is there', async () => {
    const { page, field } = await aField()
    await field.fill('')
    await field.focus()
    const session = await page.context().newCDPSession(page)
    await compose(session, 'ren')
    await compose(session, 'ren min')
    await page.waitForTimeout(1200)
    expect(await field.inputValue()).toBe('ren min')
    await session.send('Input.insertText', { text: '人民' })
    await page.waitForTimeout(1200)
    expect(await field.inputValue()).toBe('人民')
    await page.context().close()
  })

  it('what was typed just now is there after a reload in the same moment', async () => {
    const { page, field } = await aField()
    await field.fill('13900000001')
    await page.reload()
    await heading(page, '王秀英的登记')
    expect(await kept(page, '13900000001')).toBe(true)
    await page.context().close()
  })
})
