import type { Page } from 'playwright-core'
import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import { codeOf } from '../../../../console/cli/totp'
import { messages as zh } from '../../../../console/src/messages.zh'
import type { System } from '../../../support/system'

/** The first time at the console: the invited person sets her password, keeps the secret of her codes, and signs in. */
export async function entersConsole(page: Page, system: System, account: string): Promise<void> {
  const { activation, signIn } = zh
  const password = `shifan-${account}-2026`
  await system.settled()
  await page.goto(`${system.url}/console/activation`)
  await page.getByLabel(activation.invitation).fill(invitationOf(account))
  await page.getByLabel(activation.password, { exact: true }).fill(password)
  await page.getByLabel(activation.passwordAgain).fill(password)
  await page.getByRole('button', { name: activation.submit }).click()
  await page.getByText(activation.secretIs).waitFor()
  const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '')
  await page.getByRole('checkbox', { name: activation.kept }).check()
  await system.settled()
  await page.getByRole('button', { name: activation.toSignIn }).click()
  await page.getByLabel(signIn.account).fill(account)
  await page.getByLabel(signIn.password, { exact: true }).fill(password)
  await page.getByLabel(signIn.code).fill(codeOf(secret, Date.now()))
  await page.getByRole('button', { name: signIn.submit }).click()
  await page.getByRole('navigation').waitFor()
}
