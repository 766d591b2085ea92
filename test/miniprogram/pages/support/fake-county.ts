import type { Page, Route } from 'playwright-core'
import { handbookFor } from '../../../../functions/campaigns/handbooks'
import type { Row } from '../../../../miniprogram/src/features/bundle/bundle'
import { defaultSettings } from '../../../../shared/campaigns/settings'
import { community2022 } from '../../../../shared/forms/editions/community2022/community2022'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { sha256 } from '../../features/support/county'
import { aRow, edition, lastYear, village, visited } from '../../features/support/rows'

export const township = village.region.slice(0, 9)

export const me = {
  staffId: '11111111-1111-4111-8111-111111111111',
  account: 'li-na',
  name: '李娜',
  role: 'collector',
  scope: village.region,
  scopeName: '白沙村',
  campaigns: [{ campaignId: village.campaignId, name: '2026年度调查' }],
}
const second = { staffId: '22222222-2222-4222-8222-222222222222', name: '周强', role: 'collector' }
const token = { accessToken: 'a', refreshToken: 'refresh-token', expiresIn: 900, sessionId: 's' }

const { reconfirmation: _, ...inReview } = visited({
  personId: '3'.repeat(32),
  name: '阿卜杜·热西提',
  initials: 'ABDRXT',
})

/** One of each kind of row the list can show. */
export const people: readonly Row[] = [
  aRow({ personId: '1'.repeat(32), name: '王秀英', initials: 'WXY', prior: lastYear }),
  aRow({ personId: '2'.repeat(32), name: '刘德贵', initials: 'LDG', state: 'attempted', attempts: 1 }),
  inReview,
  aRow({
    personId: '4'.repeat(32),
    name: '陈桂兰',
    initials: 'CGL',
    state: 'returned',
    version: 1,
    returned: [{ item: 'marital_status', reason: '与户口簿不一致，请核实' }],
  }),
]

const items = [
  { item: 'marital_status', group: '基本信息', sentence: '您的婚姻情况：已婚有配偶。' },
  { item: 'in_institution', group: '基本信息', sentence: '您没有住在养老院、福利院这样的机构里。' },
  {
    item: 'res_medical',
    group: '社会保障',
    sentence: '您参加了城乡居民医疗保险。',
    explanation: '就是村里常说的医保。',
  },
]

/** The village's own form before anybody has filled it, with what was filled last year. */
const villageForm = {
  region: village.region,
  regionNames: ['望城区', '白沙镇', '白沙村'],
  ...{ state: 'prefilled', seq: 0, version: 0, openPersons: 4, findings: [], returned: [], history: [] },
  edition: sha256(JSON.stringify(community2022)),
  content: community2022,
  facts: {
    ...{ v_region: village.region, v_cert_total: 42, v_severe_total: 17, v_multi_households: 3 },
    ...{ v_elder_carer_households: 2, persons_signed: 30, persons_asked_signed: 40 },
  },
  prior: { v_kind: 'village', v_urban_class: 'countryside', v_pop: 2000, v_association: 'yes' },
  settings: {},
}

const handbook = handbookFor(edition, ed2022)

const bundleOf = (rows: readonly Row[]) => ({
  campaign: {
    ...{ campaignId: village.campaignId, name: '2026', year: 2026, edition, handbook: handbook.hash },
    // Two of the team sign here, so that both pads are on the screens.
    settings: { ...defaultSettings(2026), pensAtHome: 2, readBackSeconds: 3 },
  },
  region: { code: village.region, name: '白沙村', township: '白沙镇', county: '望城区' },
  team: [{ staffId: me.staffId, name: me.name, role: 'collector' }, second],
  rows,
})

type Answer = readonly [status: number, body: unknown]

/** What a county would answer, as far as the screens need it; commands are kept. */
export interface FakeCounty {
  readonly commands: string[]
  /** From here on nobody answers, as in a valley. */
  fails(isDown: boolean): void
  serve(page: Page): Promise<void>
}

/** `staff` is what differs of who signs in, `more` who else is on the list. */
export function fakeCounty(staff: Partial<typeof me> = {}, more: readonly Row[] = []): FakeCounty {
  const commands: string[] = []
  let isDown = false
  return {
    commands,
    fails: (now) => {
      isDown = now
    },
    serve: async (page) => {
      await page.route('**/api/**', (route) =>
        isDown ? route.abort('internetdisconnected') : respond(route, commands, staff, more),
      )
      await page.route('https://media.invalid/**', (route) => route.fulfill({ status: 204 }))
    },
  }
}

async function respond(
  route: Route,
  commands: string[],
  staff: Partial<typeof me>,
  more: readonly Row[],
): Promise<void> {
  const request = route.request()
  const path = new URL(request.url()).pathname.replace(/^.*\/api/, '')
  const body = request.postData() ?? ''
  const own: typeof answers = {
    ...answers,
    '/me': () => [200, { ...me, ...staff }],
    '/bundle': () => [200, bundleOf([...people, ...more])],
  }
  const known = Object.entries(own).find(([end]) => path.endsWith(end))
  if (/\/(interviews|attempts|reconfirmations|confirmations)$|\/community\//.test(path)) commands.push(body)
  const [status, answer] = known?.[1](body) ?? [404, { code: 'route.unknown', title: '没有这个接口。' }]
  await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(answer) })
}

const receiptOf = (body: string) => ({
  stream: 's',
  seq: 9,
  contentHash: sha256(body),
  at: '2026-10-08T03:00:00.000Z',
  outcome: 'applied',
  signature: 'x',
  key: 'k',
})

const answers: Readonly<Record<string, (body: string) => Answer>> = {
  '/community': () => [200, villageForm],
  '/community/forms': (body) => [200, receiptOf(body)],
  '/community/confirmations': (body) => [200, receiptOf(body)],
  '/sign-in/one-time-code': (body) =>
    body.includes('123456') ? [200, token] : [401, { code: 'signIn.refused', title: '账号或验证码不对。' }],
  [`/regions/${township}`]: () => [
    200,
    { code: township, name: '白沙镇', children: [{ code: village.region, name: '白沙村' }] },
  ],
  '/handbook': () => [200, handbook],
  [`/editions/${edition}`]: () => [200, { hash: edition, edition: ed2022 }],
  '/evidence': (body) => {
    const { hash } = JSON.parse(body)
    return [200, { kind: 'upload', upload: { url: 'https://media.invalid/', fields: { key: hash } } }]
  },
  '/interviews': (body) => [200, receiptOf(body)],
  '/reconfirmations': (body) => [200, receiptOf(body)],
  '/attempts': (body) => [200, receiptOf(body)],
  '/links': (body) => [
    200,
    {
      receipt: receiptOf(body),
      linkId: '33333333-3333-4333-8333-333333333333',
      url: 'https://ruhu.invalid/#/resident/pages/entry/index?t=AAAAAAAAAAAAAAAAAAAAAA',
      expiresAt: '2026-10-22T00:00:00.000Z',
    },
  ],
  '/links/openings': (body) =>
    body.includes('spent') ? [200, { kind: 'neutral' }] : [200, { ...open, matched: body.includes('matched') }],
  '/confirmations/matches': (body) =>
    body.includes('0017')
      ? [200, { kind: 'matched', accessToken: 'm', expiresIn: 900 }]
      : [200, { kind: 'noMatch', triesLeft: 4 }],
  '/confirmations/record': () => [
    200,
    {
      ...{ version: 1, maskedName: '王**', registeredOn: '2026-10-08', village: '白沙村', items },
      ...{ given: { kind: 'none' }, words: 0, ownWord: true },
    },
  ],
  '/confirmations': (body) => [200, { receipt: receiptOf(body), code: 'AB12-CD34' }],
}

const open = {
  kind: 'open',
  accessToken: 'a',
  expiresIn: 900,
  office: '望城区残联',
  campaign: '2026年残疾人基本状况调查',
  village: '白沙村',
  maskedName: '王**',
  mode: 'captions',
  triesLeft: 5,
  expiresAt: '2026-10-22T00:00:00.000Z',
}
