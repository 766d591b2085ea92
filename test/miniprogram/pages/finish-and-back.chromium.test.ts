import type { Page } from 'playwright-core'
import { fakeCounty } from './support/fake-county'
import { addressOf, heading, press, seen, signedIn, useScreens } from './support/screens'

jest.setTimeout(600_000)
useScreens()

const person = '1'.repeat(32)
const formPages = ['interview', 'evidence', 'read-back', 'sign'] as const

/** A finished interview of hers lies in the phone's outbox, as finishing leaves it; `draft` as well if the app died then. */
async function finished(page: Page, draft?: object): Promise<void> {
  await page.evaluate(
    async ([personId, left]) => {
      const opening = indexedDB.open('ruhu')
      await new Promise((done) => Object.assign(opening, { onsuccess: done }))
      const transaction = opening.result.transaction('documents', 'readwrite')
      const documents = transaction.objectStore('documents')
      const keys = documents.getAllKeys()
      await new Promise((done) => Object.assign(keys, { onsuccess: done }))
      const folder = String(keys.result.find((key) => String(key).endsWith('/index'))).replace(/bundle\/.*$/, '')
      const entry = {
        ...{ kind: 'interview', campaignId: 'c', personId, order: 1, photos: [], state: 'waiting' },
        command: { commandId: 'finished', path: '/x/interviews', body: '{}', contentHash: 'h' },
      }
      documents.put(JSON.stringify(entry), `${folder}outbox/finished`)
      if (left) documents.put(JSON.stringify({ revision: 1, value: left }), `${folder}draft/${personId}/a`)
      await new Promise((done) => Object.assign(transaction, { oncomplete: done }))
      opening.result.close()
    },
    [person, draft] as const,
  )
}

const keysOf = (page: Page, part: string) =>
  page.evaluate(async (part) => {
    const opening = indexedDB.open('ruhu')
    await new Promise((done) => Object.assign(opening, { onsuccess: done }))
    const keys = opening.result.transaction('documents').objectStore('documents').getAllKeys()
    await new Promise((done) => Object.assign(keys, { onsuccess: done }))
    opening.result.close()
    return keys.result.map(String).filter((key) => key.includes(part))
  }, part)

describe('a form that is finished', () => {
  it('is shown as finished on every page of the form, however one comes there, and no draft is made', async () => {
    const county = fakeCounty()
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    county.fails(true)
    await finished(page)
    for (const name of formPages) {
      await page.goto('about:blank')
      await page.goto(addressOf(`#/collector/pages/${name}/index?person=${person}`))
      await heading(page, '登记完成')
    }
    await seen(page, 'done')
    await page.getByText('白沙镇残联').waitFor()
    await page.reload()
    await heading(page, '登记完成')
    await press(page, '回到名单')
    await heading(page, '白沙村')
    expect(await keysOf(page, `draft/${person}/`)).toEqual([])
    await page.context().close()
  })

  it('loses the draft that an app left which died while finishing', async () => {
    const county = fakeCounty()
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    county.fails(true)
    await finished(page, { commandId: 'finished', personId: person })
    await page.goto('about:blank')
    await page.goto(addressOf(`#/collector/pages/sign/index?person=${person}`))
    await heading(page, '登记完成')
    expect(await keysOf(page, `draft/${person}/a`)).toEqual([])
    await page.context().close()
  })

  it('evidence, read-back and signing begin no form: they lead to the person', async () => {
    const page = await signedIn(fakeCounty())
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    for (const name of formPages.slice(1)) {
      await page.goto('about:blank')
      await page.goto(addressOf(`#/collector/pages/${name}/index?person=${person}`))
      await heading(page, '王秀英')
    }
    await page.context().close()
  })
})
