function spanText(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`
  const hours = Math.floor(seconds / 3600)
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}

/** What was said of a record, by whom, and how sure it is that it was she. */
export const words = {
  title: '谁说过什么',
  relations: { self: '本人', guardian: '监护人', relative: '家里人', helper: '帮忙的人' } as Readonly<
    Record<string, string>
  >,
  levels: {
    link: 'L0 只有链接',
    matched: 'L1 已核对证号',
    possession: 'L2 本人手机',
    witnessed: 'L3 有人见证',
    voice: '电话语音',
  },
  said: (right: number, wrong: number, unsaid: number, items: number | undefined) =>
    `${items === undefined ? '' : `共 ${items} 项，`}说对 ${right} 项、不对 ${wrong} 项、不想说 ${unsaid} 项`,
  inBrief: (whose: string, right: number, items: number | undefined, aloud: boolean) =>
    `${whose} ${items === undefined ? right : `${right}/${items}`} 项${aloud ? ' · 听过朗读' : ''}`,
  inAll: (count: number) => `这一版先后收到 ${count} 次回复，全部在“经过”里。`,
  heardAloud: '听过朗读',
  notHeardAloud: '没有听朗读',
  signed: { drawn: '已签名', cannotSign: '说不方便签字', none: '没有签名' },
  openingUnknown: '打开情况没有记录',
  channels: { wechat: '微信', qq: 'QQ', message: '短信', paper: '纸质', screen: '当面扫码' },
  by: (channel: string, name: string | undefined) => `${channel}链接${name === undefined ? '' : `，${name}生成`}`,
  after: (seconds: number) => `生成后 ${spanText(seconds)}打开`,
  networks: { same: '和生成链接的人在同一网络', other: '另一个网络', unknown: '网络看不出' },
  openers: { wechat: '微信用户', device: '浏览器或未绑定的手机', unknown: '看不出是什么设备' },
  short: {
    items: '没有全部回答',
    unsaid: '没有一项说对，或有不想说的',
    level: '级别不够',
    speaker: '不是本人说的',
    signature: '没有签名',
    dispute: '异议还没有了结',
  },
}
