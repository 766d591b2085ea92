import type { Page } from 'playwright-core'
import { fakeCounty } from './support/fake-county'
import { addressOf, heading, press, seen, signedIn, useScreens } from './support/screens'

useScreens()

/** The next transaction of this window fails once, as when a phone loses its database. */
const breakOnce = (page: Page, name = 'UnknownError') =>
  page.evaluate((name) => {
    const whole = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = (...args) => {
      IDBDatabase.prototype.transaction = whole
      throw new DOMException(`${args[0]}: connection lost`, name)
    }
  }, name)

/** Every opening of the database fails, until `mend`. */
const breakOpening = (page: Page, name: string) =>
  page.evaluate((name) => {
    const whole = IDBFactory.prototype.open
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', name)
    }
    Object.assign(window, { mend: () => Object.assign(IDBFactory.prototype, { open: whole }) })
  }, name)

const mend = (page: Page) => page.evaluate(() => (window as unknown as { mend(): void }).mend())

const openForm = async (page: Page) => {
  await press(page, /王秀英/)
  await press(page, /开始登记|继续登记/)
  await heading(page, '王秀英的登记')
}

/** How many are open, by the footer. */
const open = async (page: Page) =>
  page
    .getByRole('button', { name: /还差 \d+ 处/ })
    .first()
    .textContent()

describe('one failing call of the phone’s store', () => {
  it.each(['UnknownError', 'AbortError', 'TransactionInactiveError'])(
    '%s: is told with 再存一次, and the next answer saves everything',
    async (name) => {
      const page = await signedIn(fakeCounty())
      await openForm(page)
      await breakOnce(page, name)
      await page.getByRole('radio').first().click()
      await page.getByRole('button', { name: '再存一次' }).waitFor()
      await seen(page, 'collector-not-saved')
      await page.getByRole('radio').nth(1).click()
      await page.getByText('已存到手机上').waitFor()
      const before = await open(page)
      await page.reload()
      await heading(page, '王秀英的登记')
      expect(await open(page)).toBe(before)
      await page.context().close()
    },
  )

  it('再存一次 saves without another answer', async () => {
    const page = await signedIn(fakeCounty())
    await openForm(page)
    await breakOnce(page)
    await page.getByRole('radio').first().click()
    await press(page, '再存一次')
    await page.getByText('已存到手机上').waitFor()
    await page.context().close()
  })
})

describe('a phone’s store that cannot be opened', () => {
  it.each([
    ['QuotaExceededError', '手机空间不够，这一页打不开'],
    ['UnknownError', '手机的存储现在用不了，这一页打不开'],
  ])('%s: is said on the first page, with 再试一次', async (name, sentence) => {
    const page = await signedIn(fakeCounty())
    await page.addInitScript((name) => {
      const whole = IDBFactory.prototype.open
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', name)
      }
      Object.assign(window, { mend: () => Object.assign(IDBFactory.prototype, { open: whole }) })
    }, name)
    await page.goto('about:blank')
    await page.goto(addressOf(''))
    await page.getByText(sentence).waitFor()
    await seen(page, 'opening-failed')
    await mend(page)
    await press(page, '再试一次')
    await heading(page, '白沙村')
    await page.context().close()
  })

  it('is said where a person is opened, with 再试一次', async () => {
    const page = await signedIn(fakeCounty())
    await page.getByRole('button', { name: /王秀英/ }).waitFor()
    await breakOpening(page, 'UnknownError')
    await breakOnce(page)
    await press(page, /王秀英/)
    await page.getByText('手机的存储现在用不了').first().waitFor()
    await mend(page)
    await press(page, '再试一次')
    await heading(page, '王秀英')
    await page.context().close()
  })

  it('an edition that does not compile is said, with ways out', async () => {
    const page = await signedIn(fakeCounty())
    await page.getByRole('button', { name: /王秀英/ }).waitFor()
    await page.evaluate(async () => {
      const opening = indexedDB.open('ruhu')
      await new Promise((done) => Object.assign(opening, { onsuccess: done }))
      const documents = opening.result.transaction('documents', 'readwrite').objectStore('documents')
      const asking = documents.getAllKeys()
      await new Promise((done) => Object.assign(asking, { onsuccess: done }))
      const key = asking.result.find((one) => String(one).includes('edition/')) ?? 'none'
      await new Promise((done) => Object.assign(documents.put('{"key":"x","groups":[{}]}', key), { onsuccess: done }))
    })
    await press(page, /王秀英/)
    await page.getByText('这一页打不开').waitFor()
    await seen(page, 'form-not-opened')
    await press(page, '回到开头')
    await heading(page, '白沙村')
    await page.context().close()
  })
})

describe('a phone emptied under an open form', () => {
  it('is told as that, and keeps what the screen holds', async () => {
    const page = await signedIn(fakeCounty())
    await openForm(page)
    await page.getByRole('radio').first().click()
    await page.getByText('已存到手机上').waitFor()
    await page.evaluate(async () => {
      const opening = indexedDB.open('ruhu')
      await new Promise((done) => Object.assign(opening, { onsuccess: done }))
      const transaction = opening.result.transaction(['documents', 'blobs'], 'readwrite')
      transaction.objectStore('documents').clear()
      transaction.objectStore('blobs').clear()
      await new Promise((done) => Object.assign(transaction, { oncomplete: done }))
      opening.result.close()
    })
    await page.getByRole('radio').nth(1).click()
    await page.getByText('手机上存的内容被清空过').waitFor()
    await seen(page, 'collector-restored')
    const before = await open(page)

    await page.goto('about:blank')
    await page.goto(addressOf(''))
    await page.getByRole('textbox', { name: '账号' }).fill('li-na')
    await page.getByRole('textbox', { name: '验证码' }).fill('123456')
    await press(page, '登录')
    await heading(page, '白沙村')
    await openForm(page)
    expect(await open(page)).toBe(before)
    await page.context().close()
  })
})
