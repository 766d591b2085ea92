import type { words as zh } from './words-messages.zh'

function spanText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  const hours = Math.floor(seconds / 3600)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`
}

export const words: typeof zh = {
  title: 'Who said what',
  relations: { self: 'The person', guardian: 'Guardian', relative: 'Family', helper: 'Someone helping' },
  levels: {
    link: 'L0 link only',
    matched: 'L1 numbers matched',
    possession: 'L2 own phone',
    witnessed: 'L3 witnessed',
    voice: 'By voice',
  },
  said: (right, wrong, unsaid, items) =>
    `${items === undefined ? '' : `${items} items: `}${right} right, ${wrong} wrong, ${unsaid} not said`,
  inBrief: (whose, right, items, aloud) =>
    `${whose} ${items === undefined ? right : `${right}/${items}`}${aloud ? ' · heard aloud' : ''}`,
  inAll: (count) => `${count} answers were received on this version; all stand in the history.`,
  heardAloud: 'heard aloud',
  notHeardAloud: 'not heard aloud',
  signed: { drawn: 'signed', cannotSign: 'said she cannot sign', none: 'not signed' },
  openingUnknown: 'how the link was opened was not kept',
  channels: { wechat: 'WeChat', qq: 'QQ', message: 'text message', paper: 'paper', screen: 'shown on a screen' },
  by: (channel, name) => `link by ${channel}${name === undefined ? '' : `, made by ${name}`}`,
  after: (seconds) => `opened after ${spanText(seconds)}`,
  networks: { same: 'same network as its maker', other: 'another network', unknown: 'network unknown' },
  openers: { wechat: 'a WeChat user', device: 'a browser or a phone of nobody’s', unknown: 'device unknown' },
  short: {
    items: 'not all answered',
    unsaid: 'nothing called right, or something not said',
    level: 'level too low',
    speaker: 'not the person’s own word',
    signature: 'no signature',
    dispute: 'a dispute is open',
  },
}
