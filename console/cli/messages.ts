import { type Office, offices } from '../../shared/campaigns/extension'
import type { ExtensionRow } from './commands/extension'
import type { ResealedAll } from './commands/reseal'
import type { DayCompared } from './days'

/** Every sentence of the command line: Chinese, then English. */
export const both = (zh: string, en: string): string => `${zh}\n${en}`

export const cliProblems = {
  'county.code': both('县（市、区）代码是 6 位数字。', 'A county code has six digits.'),
  'county.unknown': both(
    '区划数据里没有这个县（市、区），或它没有村（社区）。',
    'The divisions know no such county with villages.',
  ),
  'divisions.missing': both(
    '没有区划数据。请在项目文件夹里运行 npm install（不要加 --omit=dev）。',
    'The divisions are missing. Run npm install in the project folder, without --omit=dev.',
  ),
  'server.unknown': both(
    '不知道服务器在哪里。请先 npm start，或用 --url、RUHU_URL 指定。',
    'No server found. Run npm start first, or name it with --url or RUHU_URL.',
  ),
  'key.missing': both(
    '没有操作员密钥。请在服务器的数据文件夹所在机器上运行，或用 RUHU_OPERATOR_KEY 指定密钥文件，或用 --as 以人员身份运行。',
    'No operator key. Run where the data folder is, name the key file in RUHU_OPERATOR_KEY, or use --as ACCOUNT.',
  ),
  'account.unknown': both(
    '不知道这个账号的密码和验证器密钥。请在终端里运行并按提示填写，或设置 RUHU_PASSWORD 和 RUHU_TOTP_SECRET。',
    'Password and authenticator secret of this account are unknown. Run in a terminal, or set RUHU_PASSWORD and RUHU_TOTP_SECRET.',
  ),
  'extension.unknown': both('这个年度调查没有这项扩展内容。', 'This campaign has no such extension.'),
  'day.wrong': both('日期写成 2026-08-01。', 'Write the day as 2026-08-01.'),
  'missing.reason': both('请用 --reason 写明原因。', 'Give the reason with --reason.'),
  'file.unreadable': both('读不到这个文件。', 'The file cannot be read.'),
  'file.failed': both(
    '不能读取或写入这个文件。请检查路径和权限。',
    'The file cannot be read or written. Check its path and permissions.',
  ),
  'form.unreadable': both('这个文件不是可以读取的 XLSX 表格。', 'The file is no readable XLSX workbook.'),
  'bundle.unreadable': both(
    '这个文件不是随身包：应为 GET …/bundle 的回答。',
    'The file is not a bundle: it should be the answer of GET …/bundle.',
  ),
  'bundle.nobody': both(
    '随身包里没有可以登记的人，或登记员不足两名。',
    'The bundle has nobody to register, or fewer than two collectors.',
  ),
  'staff.signsInWithCode': both(
    '审核员和县级人员用密码和动态码登录，没有一次性验证码。示范账号的动态码：npm run ruhu -- code 账号',
    'Reviewers and the county office sign in with password and authenticator. For a demonstration account: npm run ruhu -- code ACCOUNT',
  ),
  unexpected: both(
    '命令没有完成，原因不明。可以再运行一次。',
    'The command failed unexpectedly. It is safe to run it again.',
  ),
  'staff.unknown': both('范围内没有这个账号。', 'There is no such account in your area.'),
  'password.short': both('密码至少 12 个字符。', 'A password has at least 12 characters.'),
  'upload.refused': both('文件没有被接收。请再运行一次。', 'The file was not accepted. Run it again.'),
  'export.late': both('导出还没有完成。请稍后再运行一次。', 'The export is not ready. Run it again later.'),
  'receipt.unreadable': both('回执文件的这一行不是 JSON。', 'A line of the receipts file is not JSON.'),
}

export const help = {
  ruhu: both(
    '入户：操作员的命令行。每条命令都可以重复运行。',
    "Ruhu: the operator's command line. Every command is safe to repeat.",
  ),
  url: '服务器地址 / server (RUHU_URL, otherwise <data>/endpoints.json)',
  data: '数据文件夹 / data folder (RUHU_DATA, otherwise .ruhu)',
  as: '以这个人员账号运行，不用操作员密钥 / act as this staff account instead of the operator',
  json: '结果以 JSON 写到标准输出 / result as JSON on stdout',
  exits: both(
    '退出码：0 完成；1 没有完成；2 完成，但有没进入的行、断开的链或读不出的流水；3 连不上服务器。',
    'Exit codes: 0 done; 1 not done; 2 done, but rows were refused, or chains are broken or unreadable; 3 server unreachable.',
  ),
  county: '县（市、区）/ counties',
  countyCreate: '建立一个县（市、区）和它的乡镇、村 / create a county with its townships and villages',
  openCampaign: '同时建立这一年的年度调查 / also open the campaign of this year',
  interview: '调查记录 / interviews',
  interviewExample:
    '为随身包里的一个人填好并签好一份调查记录，供接口试用 / fill and sign a whole interview for a person of a bundle',
  interviewBundle: 'GET …/bundle 的回答 / the answer of GET …/bundle',
  interviewPerson: '哪一个人；缺省为第一个未登记的 / which person; the first one not yet registered if left out',
  regions: '显示一个县（市、区）的区划 / show the divisions of a county',
  campaign: '年度调查 / campaigns',
  campaignOpen: '建立年度调查，例如 430112-2025 / open a campaign, e.g. 430112-2025',
  campaignName: '名称 / name',
  edition: '表式版本，缺省为 ed2022 / edition, ed2022 if left out',
  sameAs: '原样沿用同县另一次年度调查的表式和扩展内容 / take over the form of another campaign of the county',
  editions: '表式版本与 XLSForm / editions and XLSForm',
  editionExport: '把年度调查的表式版本保存为 XLSForm / save the edition of a campaign as XLSForm',
  editionCheck: '检查一份 XLSForm，不保存任何内容 / check an XLSForm; nothing is stored',
  asExtension: '作为这个年度调查的扩展内容检查 / check it as an extension of the campaign',
  extensions: '扩展内容 / extensions',
  extensionImport: '导入一份 XLSForm 作为扩展内容 / import an XLSForm as an extension',
  extensionApprove: '登记一个机关的批准文件 / record the approval of an office',
  extensionOn: '启用 / put in force',
  extensionOff: '停用 / take out of force',
  extensionList: '列出扩展内容、批准文件和是否启用 / list extensions with their approvals',
  extensionKey: '扩展内容的 form_id / form_id of the extension',
  office: '批准的机关：province 省级动态更新办，state 国务院残工委办公室，statistics 当地统计局 / who approves',
  document: '文号 / document number',
  date: '日期，例如 2026-08-01 / date',
  xlsForm: 'XLSForm（XLSX：survey、choices、settings）/ an XLSForm workbook',
  roster: '底册 / rosters',
  rosterImport: '导入底册（XLSX、CSV）/ import a roster',
  acceptMissing: both(
    '底册里原有的人在文件里少了太多，导入会停下；用它并写明 --reason，就继续导入，少的人仍留在底册里。',
    'An import that lacks too many known persons stops; with this and --reason it goes on. Nobody is removed.',
  ),
  acceptChanges: both(
    '文件改了太多人的残疾类别或等级，导入会停下；用它并写明 --reason，就继续导入。',
    'An import that changes type or grade of too many known persons stops; with this and --reason it goes on.',
  ),
  missingReason: '少人或改动为什么没有错，会留痕 / why it is right so, kept on record',
  rosterTemplate: '保存底册模板 / save the roster template',
  campaignId: '年度调查编号，例如 430112-2025 / campaign, e.g. 430112-2025',
  staff: '人员 / staff',
  staffInvite: '邀请一名人员，打印邀请码 / invite a person and print the invitation',
  staffActivate:
    '用邀请码设置密码，打印验证器密钥 / set a password with an invitation and print the authenticator secret',
  codeReason: '为什么发，本人登录后看得到 / why; its holder is told',
  staffCode: '为登记员发一次性验证码 / a one-time code for a collector',
  staffList: '列出人员 / list staff',
  role: '角色 / role',
  scope: '6、9 或 12 位区划 / region of 6, 9 or 12 digits',
  name: '姓名 / name',
  account: '账号 / account',
  invitation: '使用这个邀请码，重复运行得到同一结果 / use this invitation, so that a repeat is the same command',
  passwordStdin: '从标准输入读密码 / read the password from stdin',
  code: '当前的动态验证码；账号取自演示账号 / current TOTP code of a demonstration account or a secret',
  verify: '核验全部流水的散列链 / verify the hash chains of all streams',
  verifyDay: '另外把这一天（北京时间）的流水与当晚保存的根比较 / also compare this Beijing day with its kept root',
  verifyDays: '另外比较每一天 / also compare every day',
  receipts: '另外核对这个文件里的回执签名（每行一个 JSON）/ also check the signatures of receipts, one JSON per line',
  rebuild: '从流水重建全部视图 / rebuild all views from the journal',
  clear: '每一行都重做，没有流水的行去掉 / make every row anew and remove those that nothing stands behind',
  reseal: both(
    '按现行办法重新封存旧流水：只改存法，不改内容；前后都核验，可以重复运行。',
    'Store old entries as new ones are stored: sealed, saying the same. Verified before and after; safe to repeat.',
  ),
  dryRun: '只数一数，什么也不改 / only count, change nothing',
  digests: '全部视图行的摘要，用来比较重建前后 / digests of all view rows, to compare before and after a rebuild',
  export: '导出 / exports',
  exportAnswers: '导出答案 / export answers',
  region: '地区 / region',
  reason: '用途，会留痕 / purpose, kept on record',
  out: '写到这个文件 / write to this file',
  figures: both(
    '一个地区及其下级的指标。操作员不看指标：用 --as 以县级或审核人员的账号运行。',
    'Figures of a region and those below. Not for the operator: use --as with an account of the county office or a reviewer.',
  ),
  link: '为一个人生成本人确认链接 / make a confirmation link for a person',
  channel: '怎样交给本人 / how it reaches the person',
  demonstration: '演示县 / the demonstration county',
}

export const officeNames: Readonly<Record<Office, string>> = {
  province: '省级动态更新办 / province',
  state: '国务院残工委办公室 / state office',
  statistics: '当地统计局 / statistics bureau',
}

const dayNames: Readonly<Record<DayCompared['because'], string>> = {
  asKept: '与保存的根一致 / as kept',
  notEnded: '这一天还没有结束，不比较 / the day has not ended, nothing compared',
  notKept: '没有保存根 / no root was kept',
  otherRoot: '与保存的根不同 / differs from the kept root',
}

export const say = {
  creatingCounty: (villages: number) => `建立县和 ${villages} 个村 / creating a county of ${villages} villages`,
  countyCreated: (name: string, townships: number, villages: number) =>
    both(
      `已建立 ${name}：${townships} 个乡镇（街道），${villages} 个村（社区）。`,
      `${townships} townships, ${villages} villages.`,
    ),
  campaignOpened: (campaignId: string) => both(`已建立年度调查 ${campaignId}。`, `Campaign ${campaignId} is open.`),
  formRefused: (count: number) => both(`表式不能使用，有 ${count} 处要改：`, `The form has ${count} mistakes.`),
  formGood: (key: string, groups: number, questions: number) =>
    both(`表式 ${key} 可以使用：${groups} 组，${questions} 题。`, `${key}: ${groups} groups, ${questions} questions.`),
  extension: ({ key, title, on, approvals, groups, items, checks }: ExtensionRow) =>
    [
      `${on ? '●' : '○'} ${key}  ${title}  ${groups} 组 ${items} 题 ${checks} 条校验`,
      ...offices.map((office) => `    ${officeNames[office]}  ${approvals[office]?.document ?? '—'}`),
    ].join('\n'),
  noExtensions: both('没有扩展内容。', 'There are no extensions.'),
  extensionApproved: (key: string, office: Office, document: string) =>
    both(`已登记 ${key} 的批准文件：${officeNames[office]}，${document}。`, `Approval of ${key} recorded: ${office}.`),
  extensionSwitched: (key: string, on: boolean) =>
    on
      ? both(`已启用 ${key}。手机下次更新时带上新的表式。`, `${key} is in force.`)
      : both(`已停用 ${key}。已经问过的答案仍然保留。`, `${key} is out of force.`),
  saved: (file: string) => both(`已保存 ${file}`, `Saved ${file}`),
  invited: (name: string, account: string, invitation: string) =>
    both(
      `已邀请 ${name}，账号 ${account}，邀请码 ${invitation}（只显示这一次，只能用一次）。`,
      `Invited ${account}. The invitation is shown once and works once.`,
    ),
  activated: (account: string, secret: string, uri: string) =>
    `账号 / account  ${account}\n验证器密钥 / authenticator secret  ${secret}\n${uri}`,
  codeReason: '系统管理员用命令行发给本人',
  oneTimeCode: (code: string, until: string) => `${code}\n有效至 / valid until ${until}`,
  verifying: '核验 / verifying',
  verified: (streams: number, entries: number, broken: number) =>
    both(
      `核验 ${streams} 条流水、${entries} 个条目，断开 ${broken} 处。`,
      `${streams} streams, ${entries} entries verified; ${broken} broken.`,
    ),
  nothingToVerify: both(
    '这个数据文件夹里建过县，流水却是空的：存储可能被删除或换掉了。不要继续使用，先从备份恢复。',
    'A county was created in this data folder, yet the journal is empty: its store was deleted or replaced. Restore it first.',
  ),
  readingHeads: '各日末条 / reading the heads of days',
  dayCompared: ({ day, streams, because, unreadable = [] }: DayCompared) =>
    [
      `${day}  ${streams}  ${dayNames[because]}`,
      ...unreadable.map((stream) => `  ${stream}  当晚读不出 / unreadable that night`),
    ].join('\n'),
  receiptsChecked: (good: number, bad: number) =>
    both(`回执签名：${good} 个正确，${bad} 个不对。`, `Receipt signatures: ${good} good, ${bad} bad.`),
  rebuilding: '重建 / rebuilding',
  rebuilt: (streams: number, nodes: number) =>
    both(
      `由 ${streams} 条流水重建，${nodes} 个统计节点。`,
      `Rebuilt from ${streams} streams, ${nodes} statistics nodes.`,
    ),
  keptAsTheyWere: (streams: number) =>
    both(
      `${streams} 条流水读不出，它们原有的行没有动，其余全部重建：`,
      `${streams} streams cannot be read; their rows were left as they were, all others were made again:`,
    ),
  resealing: '重新封存 / resealing',
  notResealed: both(
    '流水与保存的根或散列链不符，什么也没有改。先查清原因（docs/runbook.md#journal-chain）。',
    'The journal does not agree with its chains or kept roots; nothing was changed. See docs/runbook.md#journal-chain.',
  ),
  resealed: ({ resealed, entries, changes }: ResealedAll, isDryRun: boolean) => {
    const counts = Object.entries(changes).map(([name, count]) => `${name} ${count}`)
    const sentence = isDryRun
      ? both(`将改 ${resealed} 条流水、${entries} 个条目。`, `${resealed} streams, ${entries} entries would change.`)
      : both(`已改 ${resealed} 条流水、${entries} 个条目。`, `${resealed} streams, ${entries} entries resealed.`)
    return [sentence, ...counts].join('\n')
  },
  compacted: (isDone: boolean) =>
    isDone
      ? both(
          '存储的日志已重写，旧的内容不在磁盘上了。',
          'The store has rewritten its log: the old bytes are gone from it.',
        )
      : both(
          '存储的日志没有重写（存储不在这台机器上，或磁盘已满）：旧的内容还在那里和备份里。',
          'The store did not write its log anew (it is elsewhere, or the disk is full): it and its backups still hold the old bytes.',
        ),
  digesting: '摘要 / digesting',
  digest: (rows: number, digest: string) => `${rows} rows  ${digest}`,
  notExported: (persons: readonly string[]) =>
    [
      both(
        `${persons.length} 人的记录读不出，不在文件里：`,
        `${persons.length} records cannot be read and are not in it:`,
      ),
      ...persons,
    ].join('\n'),
  exporting: '生成 / exporting',
  linkIssued: (url: string, until: string) => `${url}\n有效至 / valid until ${until}`,
  password: '密码 / password: ',
  code: '动态验证码 / one-time code: ',
}
