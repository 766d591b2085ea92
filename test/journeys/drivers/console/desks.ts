import type { Browser, Locator, Page } from 'playwright-core'
import { invite } from '../../../../console/cli/demonstration/accounts'
import type { QueueName } from '../../../../console/src/features/review/queue-names'
import { messages as zh } from '../../../../console/src/messages.zh'
import { problemSentences } from '../../../../console/src/problem-sentences.zh'
import type { Office } from '../../office/county-office'
import type { County, Reviewer } from '../../scenario'
import { eventually } from '../eventually'
import { itemOf } from '../screens/answer'
import { entersConsole } from './enter'

type AtDesk = Pick<Reviewer, 'returns' | 'approves' | 'makesALinkFor'>
type AtCountyDesk = Pick<County, 'accepts' | 'sendsSomebodyAgain' | 'takesItsDecisionBack' | 'locks'>

/** Who decides at a desk, with the console's own buttons. What a story only looks up stays with the API. */
export interface ConsoleDesks {
  readonly reviewer: AtDesk
  readonly county: AtCountyDesk
  close(): Promise<void>
}

const wide = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }

/** Each sits down when she is first needed. */
export function consoleDesks(browser: Browser, office: Office, look: (page: Page) => Promise<void>): ConsoleDesks {
  const reviewer = deskOf(browser, office, 'reviewer', look)
  const county = deskOf(browser, office, 'county', look)
  return {
    reviewer: reviewerAt(reviewer),
    county: countyAt(county),
    async close() {
      await reviewer.leaves()
      await county.leaves()
    },
  }
}

/** A page of the console at which somebody is signed in. */
interface Desk {
  /** The registration, opened from the list it stands in. */
  opens(list: QueueName, name: string): Promise<Page>
  look(page: Page): Promise<void>
  /** Throws what went wrong unseen. */
  leaves(): Promise<void>
}

function deskOf(browser: Browser, office: Office, role: 'reviewer' | 'county', look: Desk['look']): Desk {
  let entered: Promise<Page> | undefined
  const crashes: string[] = []
  const enter = async (): Promise<Page> => {
    const account = `c${office.county}-desk-${role}`
    const scope = role === 'county' ? office.county : `${office.county}001`
    await invite(office.operator, { account, role, scope, name: role === 'county' ? '郑县办' : '冯审核' })
    const page = await browser.newPage(wide)
    page.on('pageerror', ({ message }) => crashes.push(message))
    await entersConsole(page, office.system, account)
    return page
  }
  return {
    look,
    async leaves() {
      await (await entered)?.close()
      if (crashes.length > 0) throw new Error(`The console of ${role} crashed: ${crashes.join('; ')}`)
    },
    async opens(list, name) {
      entered ??= enter()
      const page = await entered
      await office.system.settled()
      await page.goto(`${office.system.url}/console/${office.campaignId}/review`)
      await page.getByRole('tab', { name: zh.review.tabs[list], exact: true }).click()
      await look(page)
      await page.getByRole('row', { name: zh.review.open(name) }).click()
      const record = page.getByRole('dialog', { name: zh.record.title(name) })
      await record.getByText(zh.record.history, { exact: true }).waitFor()
      await look(page)
      return page
    },
  }
}

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Says why in the open form, and sends it. */
async function gives(page: Page, label: string, reason: string, submit: string): Promise<void> {
  const form = page.getByRole('dialog').last()
  await form.getByLabel(label, { exact: true }).fill(reason)
  await button(form, submit).click()
}

const told = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).first().waitFor()

function reviewerAt(desk: Desk): AtDesk {
  const { review, returning, links } = zh
  return {
    async returns(name, item, reason) {
      const page = await desk.opens('townshipReview', name)
      await page.getByRole('checkbox', { name: returning.pickItem(itemOf(item).label) }).check()
      await button(page, returning.open(1)).click()
      await desk.look(page)
      await gives(page, returning.reason, reason, returning.submit)
      await told(page, review.returned(name))
    },
    async approves(name) {
      const page = await desk.opens('townshipReview', name)
      await button(page, review.approve).click()
      await told(page, review.approved(name))
    },
    async makesALinkFor(name) {
      const page = await desk.opens('townshipReview', name)
      await page.getByRole('tab', { name: links.tab }).click()
      await button(page, links.issue).click()
      await page.getByText(links.shownOnce).waitFor()
      await desk.look(page)
      return (await page.locator('code').filter({ hasText: 'http' }).textContent()) ?? ''
    },
  }
}

function countyAt(desk: Desk): AtCountyDesk {
  const { review, deciding, claim, locking } = zh
  const decides = async (name: string, decision: keyof typeof deciding.decisions, reason: string) => {
    const page = await desk.opens('countyVerify', name)
    await button(page, deciding.open).click()
    await page.getByRole('radio', { name: deciding.decisions[decision] }).check()
    await desk.look(page)
    await gives(page, deciding.reason, reason, deciding.submit)
    await told(page, review.decided(name))
  }
  return {
    accepts: (name, reason) => decides(name, 'accepted', reason),
    sendsSomebodyAgain: (name, reason) => decides(name, 'stillDue', reason),
    async takesItsDecisionBack(name, reason) {
      const page = await desk.opens('decided', name)
      await button(page, claim.reopen).click()
      await gives(page, claim.reason, reason, claim.reopen)
      await told(page, claim.reopened(name))
    },
    async locks(name) {
      const page = await desk.opens('sectionRelease', name)
      await button(page, locking.open).click()
      await button(page.getByRole('dialog', { name: locking.title(name) }), locking.open).click()
      return outcome(page, locking.locked(name))
    },
  }
}

/** What the console said: that it is locked, or the sentence of a refusal, whose code it is. */
async function outcome(page: Page, locked: string): Promise<string> {
  let said = ''
  await eventually(async () => {
    // In one look: what went well is shown for three seconds only.
    const shown = (await page.locator('.ant-message-notice, .ant-notification-notice').allTextContents()).join('\n')
    const refusal = Object.entries(problemSentences).find(([, { what }]) => shown.includes(what))
    said = shown.includes(locked) ? 'locked' : (refusal?.[0] ?? '')
    return said !== '' || 'The console says neither.'
  })
  return said
}
