import type { Messages } from './messages.zh'
import { calendarDay } from './phone/calendar-day'

export const link: Messages['link'] = {
  title: 'Confirmation link',
  intro: (name) =>
    `Let ${name} scan this, or send the link to her or her guardian. Only the first phone that opens it can read it; a phone of the staff cannot.`,
  make: 'Make a link',
  picture: 'QR code of the confirmation link',
  copy: 'Copy the link',
  copied: 'Copied; paste it into WeChat, QQ or a text message.',
  notCopied: 'Not copied; press long on the link below.',
  text: (url, county, caller) => `${county}残联的${caller}请您核对自己的登记，点开看：${url}`,
  until: (iso) => `Valid until ${calendarDay(iso)}`,
  fresh: 'Make another link',
  freshHint: 'The old one then no longer opens.',
  notYet: 'There is nothing to confirm yet. A link can be made once the answers have been sent.',
}
