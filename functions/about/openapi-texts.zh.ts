import type { Permission } from '../../shared/access/permissions'
import type { Domain } from '../../shared/api/routes'

export const introduction = `县级残联入户调查的接口。

- **登录**：\`POST /sign-in/…\` 得到 \`accessToken\`，之后每次请求带上 \`Authorization: Bearer <accessToken>\`；15 分钟后用 \`POST /sign-in/refreshes\` 换新的。
- **命令**：改变数据的请求都带 \`commandId\`（UUID，由发送方生成）。没有收到回答时原样再发，得到同一回执；同一 \`commandId\` 换了内容得到 409。
- **回执**：\`contentHash\` 是请求正文字节的 SHA-256；签名用 \`GET /receipt-keys\` 的公钥核对，被签的文本是 \`ruhu-receipt-1\`、stream、seq、contentHash、at、outcome，各占一行。
- **拒绝**：一律是 \`application/problem+json\`（RFC 9457），\`code\` 固定不变，\`title\` 是给人看的中文。
- **分页**：回答里有 \`cursor\` 就还有下一页，带着它再请求一次。
- **上传**：先向接口要上传地址，得到 \`url\` 和 \`fields\`；用 multipart/form-data 把 \`fields\` 依次放好，最后放 \`file\`，POST 到 \`url\`。`

export const tagOf: Readonly<Record<Domain, string>> = {
  about: '系统',
  audit: '核验与重建',
  reseals: '重新封存',
  campaigns: '年度调查',
  communities: '社区登记表',
  confirmations: '本人确认',
  evidence: '佐证',
  'follow-ups': '跟进',
  identities: '身份',
  regions: '行政区划',
  registrations: '登记',
  reports: '导出',
  roster: '底册',
  'sign-in': '登录',
  staff: '工作人员',
  statistics: '指标',
}

interface Refusal {
  readonly status: number
  readonly description: string
}

const always: readonly Refusal[] = [
  { status: 400, description: '内容格式不对，没有保存任何改动' },
  { status: 404, description: '没有，或不在自己的范围内' },
  { status: 409, description: '与已有的内容冲突' },
  { status: 413, description: '内容太大（正文最多 1 MB）' },
  { status: 415, description: '内容类型不对' },
  { status: 422, description: '内容不完整或有错误' },
  { status: 429, description: '尝试太多' },
  { status: 500, description: '系统故障' },
  { status: 503, description: '太忙，原样再发一次' },
]
const signedIn: readonly Refusal[] = [
  { status: 401, description: '请先登录' },
  { status: 403, description: '没有这项权限' },
]

export const refusals = (permission: Permission | 'public'): readonly Refusal[] =>
  permission === 'public' ? [{ status: 401, description: '登录被拒绝' }, ...always] : [...signedIn, ...always]
