/** Every page by the name the code uses. `app.config.ts` is made from it; WeChat finds the files by these paths. */
export const pages = {
  opening: 'pages/opening/index',
  signIn: 'pages/sign-in/index',
  region: 'collector/pages/region/index',
  village: 'collector/pages/village/index',
  person: 'collector/pages/person/index',
  attempt: 'collector/pages/attempt/index',
  claim: 'collector/pages/claim/index',
  reconfirm: 'collector/pages/reconfirm/index',
  handbook: 'collector/pages/handbook/index',
  interview: 'collector/pages/interview/index',
  evidence: 'collector/pages/evidence/index',
  readBack: 'collector/pages/read-back/index',
  sign: 'collector/pages/sign/index',
  done: 'collector/pages/done/index',
  community: 'collector/pages/community/index',
  outbox: 'collector/pages/outbox/index',
  link: 'collector/pages/link/index',
  settings: 'collector/pages/settings/index',
  entry: 'resident/pages/entry/index',
  record: 'resident/pages/record/index',
  summary: 'resident/pages/summary/index',
  receipt: 'resident/pages/receipt/index',
} as const satisfies Readonly<Record<string, string>>

export type PageName = keyof typeof pages
