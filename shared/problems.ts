import type { Office } from './campaigns/extension'
import type { Refusal } from './forms/xlsform/refusal'

const refusal = <D extends unknown[]>(status: number, title: (...details: D) => string) => ({ status, title })

/**
 * Every refusal the system knows: its stable code, its HTTP status, and the sentence a person reads.
 * A sentence says what happened and what to do next; it never repeats what was sent.
 */
export const catalogue = {
  'access.denied': refusal(403, (_: { permission: string }) => '您的账号没有这项权限。'),
  'access.signInFirst': refusal(401, () => '请先登录。未发送的内容仍保存在本机。'),
  'attempt.implausibleDays': refusal(
    422,
    () =>
      '日期不对：联系的日子要在今天以前的一年内，约定的日子要在联系以后的一年内。请看手机的日期对不对，改好再记一次。',
  ),
  'campaign.exists': refusal(409, () => '这个年度调查已经建立。'),
  'campaign.unknown': refusal(404, () => '没有这个年度调查，或不在您的范围内。'),
  'command.contentDiffers': refusal(
    409,
    (_: { commandId: string }) => '同一编号的操作已经收到，但内容不同。两份内容都没有丢失，请重新操作一次。',
  ),
  'community.confirmationOutdated': refusal(422, () => '社区登记表在签字之后有改动，请村（社区）负责人重新签字。'),
  'community.locked': refusal(409, () => '这份社区登记表已经锁定。'),
  'community.notFilled': refusal(409, () => '社区登记表还没有填好，或已经签过字，请更新后再看。'),
  'community.notUnderReview': refusal(409, (_: { state: string }) => '这份社区登记表现在不在审核中，请刷新列表。'),
  'community.otherVersion': refusal(409, (_: { version: number }) => '社区登记表刚刚有了新的内容，请更新后重新查看。'),
  'community.personsOpen': refusal(
    409,
    (_: { count: number }) => '本村（社区）还有残疾人的登记没有锁定，社区登记表现在不能锁定。',
  ),
  'community.underReview': refusal(409, () => '社区登记表已报县级审核，不能再改；要改请联系县残联退回。'),
  'community.unknown': refusal(404, () => '这个村（社区）还没有社区登记表，或不在您的范围内。'),
  'confirmation.notMatched': refusal(403, () => '请先核对身份。'),
  'confirmation.nothingToConfirm': refusal(409, () => '这份登记还没有可以确认的内容。'),
  'confirmation.guardianNeeded': refusal(
    409,
    (_: { age: number }) => '孩子还小，要由监护人来确认。请让监护人来看，并选“监护人”。',
  ),
  'confirmation.pageOutdated': refusal(409, () => '这个页面是旧的。请关掉，重新打开链接，再核对一次。'),
  'confirmation.saidMeanwhile': refusal(409, () => '刚才已经交过一次。请重新看一看，再决定要不要改。'),
  'confirmation.staffDevice': refusal(
    403,
    () => '工作人员的手机或电脑不能替本人确认。请把链接交给本人，用本人或家里人的手机打开。',
  ),
  'confirmation.otherVersion': refusal(409, (_: { version: number }) => '登记内容刚刚更新，请重新查看后再确认。'),
  'confirmation.unknownItem': refusal(422, (_: { item: string }) => '确认的内容里有登记表上没有的项目。'),
  'county.exists': refusal(409, () => '这个县（市、区）已经建立。'),
  'evidence.notAnImage': refusal(415, () => '文件不是可用的照片，请重新拍摄。'),
  'evidence.tooLarge': refusal(413, (_: { limitBytes: number }) => '照片太大，请重新拍摄。'),
  'evidence.otherBytes': refusal(409, () => '收到的照片与登记的不一致，请重新上传。'),
  'edition.unknown': refusal(404, () => '没有这个表式版本。'),
  'evidence.unknown': refusal(404, () => '没有这张照片。'),
  'export.unknown': refusal(404, () => '没有这次导出。'),
  'extension.clashes': refusal(
    422,
    (_: { defects: readonly { item: string; field: string; says: string }[] }) =>
      '扩展内容和现行表式合不到一起，没有改动。请按提示改正后重新导入。',
  ),
  'extension.keyTaken': refusal(
    409,
    (_: { key: string }) => '这个名称的扩展内容已经启用过，不能替换。请换一个 form_id 再导入。',
  ),
  'extension.notApproved': refusal(
    409,
    (_: { missing: readonly Office[] }) => '扩展内容的批准手续不全，不能启用。请先登记缺少的批准文件。',
  ),
  'extension.otherContent': refusal(
    409,
    (_: { hash: string }) => '扩展内容已经换过，批准的不是现在的内容。请刷新后核对。',
  ),
  'extension.provinceFirst': refusal(
    409,
    () => '国务院残工委办公室的批准应在省级动态更新办之后，请先登记省级的批准文件。',
  ),
  'extension.refused': refusal(
    422,
    (_: { refusals: readonly Refusal[] }) => '表式不能使用，没有保存任何内容。请按提示改正后重新导入。',
  ),
  'extension.switchedAlready': refusal(409, (_: { on: boolean }) => '扩展内容已经是这个状态，请刷新后再看。'),
  'extension.tooMany': refusal(409, (_: { most: number }) => '这个年度调查的扩展内容太多，不能再加。'),
  'extension.unknown': refusal(404, () => '这个年度调查没有这项扩展内容。'),
  'extension.unreadable': refusal(
    422,
    (_: { because: string }) => '文件打不开，没有保存任何内容。请检查是不是有效的 XLSX 文件。',
  ),
  'interview.hasErrors': refusal(
    422,
    (_: { findings: readonly { item: string; check: string }[] }) => '登记表还有必须改正的问题，请按提示改正后再提交。',
  ),
  'interview.otherEdition': refusal(
    409,
    (_: { edition: string }) => '登记表版本与本次调查不一致，请更新后再提交，已填内容不会丢失。',
  ),
  'interview.reasonsMissing': refusal(
    422,
    (_: { findings: readonly { item: string; check: string }[] }) => '有存疑的答案没有写明理由，请补充后再提交。',
  ),
  'interview.signatureOutdated': refusal(422, () => '签字之后内容有改动，请重新宣读并签字。'),
  'interview.strangerSigned': refusal(
    422,
    (_: { staffId: string }) => '第二名登记员不是本村在用的登记员账号，请由本村的同事签字。',
  ),
  'interview.proxyIsCollector': refusal(422, () => '登记员不能代被登记人签字，请由家属或其他人代签。'),
  'interview.unsigned': refusal(
    422,
    (_: { missing: string }) => '签字不完整：需要规定人数的登记员和被登记人（或代签人）签字。',
  ),
  'interview.photoMissing': refusal(422, () => '入户调查需要在被登记人家中的合影。'),
  'interview.statusUnproven': refusal(422, () => '请补充不能登记的依据。'),
  'link.tooMany': refusal(
    429,
    (_: { perDay: number }) => '今天给这个人生成的链接已经够多了，请用最后一个链接，或明天再生成。',
  ),
  'link.unknown': refusal(404, () => '没有这个链接。'),
  'quota.exceeded': refusal(
    429,
    (_: { most: number; retryAfterSeconds: number }) => '这一小时内操作太多，请过一会儿再试，内容没有丢失。',
  ),
  'region.unknown': refusal(404, () => '没有这个地区，或不在您的范围内。'),
  'registration.exists': refusal(409, () => '这个人已在本次调查的底册中。'),
  'registration.locked': refusal(409, () => '这份登记已经锁定。'),
  'reconfirmation.tooEarly': refusal(
    409,
    () => '还没有到调查时点，不能复核。到了那一天再问本人；手机日期不对的，请先调好。',
  ),
  'reconfirmation.notDue': refusal(409, () => '这份登记不需要复核，请刷新名单。'),
  'reconfirmation.groupsMissing': refusal(
    422,
    (_: { groups: readonly string[] }) => '还有分组没有核对，请逐组问完再提交。',
  ),
  'registration.notUnderReview': refusal(409, (_: { state: string }) => '这份登记现在不在审核中，请刷新列表。'),
  'registration.notClaimed': refusal(409, (_: { state: string }) => '这份登记没有等待核实的状态标注。'),
  'registration.reconfirmationDue': refusal(
    409,
    (_: { findings: readonly { item: string; check: string }[] }) =>
      '这份登记是调查时点之前采集的，请登记员复核有没有变化，再锁定。',
  ),
  'registration.unknown': refusal(404, () => '没有这份登记，或不在您的范围内。'),
  'request.invalid': refusal(
    400,
    (_: { part: string; issues: readonly string[] }) => '提交的内容格式不对，没有保存任何改动。',
  ),
  'request.tooLarge': refusal(413, (_: { limitBytes: number }) => '提交的内容太大，没有保存任何改动。'),
  'request.unsupportedType': refusal(415, () => '提交的内容类型不对，请使用 JSON。'),
  'review.photoMissing': refusal(
    409,
    (_: { photos: readonly string[] }) => '照片还没有收到，不能通过。请登记员联网上传，或退回补拍。',
  ),
  'review.ownWork': refusal(403, () => '不能审核自己登记的内容。'),
  'roster.fileType': refusal(415, () => '请上传 XLSX 或 CSV 文件。'),
  'roster.fileEmpty': refusal(422, () => '文件是空的，请检查后重新上传。'),
  'roster.fileTooLarge': refusal(413, (_: { limitBytes: number }) => '文件超过 50 MB，请分开上传。'),
  'roster.fileGone': refusal(410, () => '这份文件已不再保存，没有导入任何内容，请重新上传。'),
  'roster.otherQuestion': refusal(409, () => '这个问题已经有人回答，或已经不是这个问题，请刷新后再看。'),
  'roster.unknown': refusal(404, () => '没有这次导入。'),
  'route.unknown': refusal(404, () => '没有这个接口。'),
  'session.unknown': refusal(404, () => '没有这个登录。'),
  'setAside.unknown': refusal(409, () => '这份收存的内容已经有人处理，请刷新后再看。'),
  'setting.disagrees': refusal(422, (_: { keys: readonly string[] }) => '与另一项设置矛盾，没有改动。请核对两项。'),
  'setting.documentInFuture': refusal(422, () => '文件日期不能晚于今天，没有改动。'),
  'setting.looser': refusal(409, (_: { level: string; document: string }) => '上级已有规定，下级不能放宽，没有改动。'),
  'setting.otherLevel': refusal(403, (_: { level: string }) => '县级只能登记县级的规定；上级的规定请系统管理员登记。'),
  'setting.outOfRange': refusal(
    422,
    (_: { least: number; most: number } | undefined) => '这个值不在允许的范围内，没有改动。',
  ),
  'setting.registrationsExist': refusal(
    409,
    (_: { registrations: number }) => '已有登记是按现在的规定采集的，没有改动。请看清影响，再确认。',
  ),
  'signIn.refused': refusal(401, () => '账号或验证码不对。'),
  'signIn.locked': refusal(429, ({ minutes, because }: { minutes: number; because: 'here' | 'account' }) =>
    because === 'here'
      ? `在这里试错的次数太多，请 ${minutes} 分钟后再试。没有别的影响。`
      : `这个账号在别处被多次试错，${minutes} 分钟内只能在平时登录的设备或网络上登录。登记员也可以请县残联重新发验证码。`,
  ),
  'staff.accountTaken': refusal(409, () => '这个账号已经有人使用。'),
  'staff.invitationTaken': refusal(409, () => '这个邀请码已经给过别人，请换一个。'),
  'staff.ownAccount': refusal(409, () => '不能停用自己的账号。'),
  'staff.scopeTooWide': refusal(422, () => '登记员、组长和审核员的范围要到乡镇或村（社区）。'),
  'staff.outsideScope': refusal(403, () => '只能在自己的范围内建立账号。'),
  'staff.unknown': refusal(404, () => '没有这个工作人员。'),
  'storage.full': refusal(507, () => '服务器的磁盘满了，这次的内容没有保存，请稍后再发一次。'),
  'storage.unavailable': refusal(503, () => '服务器暂时连不上存储，这次的内容没有确认保存，请稍后再发一次。'),
  'stream.busy': refusal(503, () => '同时有太多改动，请稍后再发一次，内容没有丢失。'),
  'stream.unreadable': refusal(500, () => '这份记录在存储中损坏，现在读不出；您发送的内容没有丢失，修复后再发。'),
  'wechat.misconfigured': refusal(503, () => '微信登录没有配置好，请告诉县残联。'),
  'wechat.unreachable': refusal(503, () => '微信暂时没有应答，请稍后再试。'),
  'signature.empty': refusal(422, () => '签名处没有笔迹，请在框内写上名字。'),
  'status.notDecided': refusal(409, (_: { state: string }) => '这份登记没有可以撤回的决定。'),
  'status.confirmedBySamePerson': refusal(403, () => '状态标注需要另一个人核实。'),
}

export type ProblemCode = keyof typeof catalogue
export type DetailsOf<C extends ProblemCode> = Parameters<(typeof catalogue)[C]['title']>

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    title: string,
    readonly details: unknown,
  ) {
    super(title)
  }
}

/** A refusal that was expected is named; any other is passed on. */
export const isProblem = (error: unknown, code: ProblemCode): error is Problem =>
  error instanceof Problem && error.code === code

export function problem<C extends ProblemCode>(code: C, ...details: DetailsOf<C>): Problem {
  const { status, title } = catalogue[code]
  return new Problem(code, status, (title as (...details: unknown[]) => string)(...details), details[0])
}
