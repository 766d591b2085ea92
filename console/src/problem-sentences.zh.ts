import type { ProblemCode } from '../../shared/problems'

/** What happened and whether anything was lost; then what to do. */
export interface ProblemSentence {
  readonly what: string
  readonly next: string
}

export type ProblemSentences = Readonly<
  Record<ProblemCode | 'internal' | 'lockedElsewhere' | 'unreachable', ProblemSentence>
>

const refresh = '请刷新后再看。'
const again = '请再试一次。'

export const problemSentences: ProblemSentences = {
  'access.denied': { what: '您的账号没有这项权限，没有任何改动。', next: '需要这项权限时，请联系县级管理员。' },
  'access.signInFirst': { what: '登录已经过期，已保存的内容没有丢失。', next: '请重新登录，登录后会回到原来的页面。' },
  'campaign.exists': { what: '这个年度调查已经建立，没有重复建立。', next: refresh },
  'campaign.unknown': { what: '没有这个年度调查，或不在您的范围内。', next: '请在页面上方选择一个年度调查。' },
  'command.contentDiffers': {
    what: '同一编号的操作已经收到，但内容不同。两份内容都没有丢失。',
    next: '请刷新页面，核对后重新操作。',
  },
  'community.confirmationOutdated': {
    what: '社区登记表在签字之后有改动，这次签字没有保存。',
    next: '请村（社区）负责人看过新的内容后重新签字。',
  },
  'community.locked': { what: '这份社区登记表已经锁定，没有任何改动。', next: refresh },
  'community.notFilled': { what: '社区登记表还没有填好，或已经签过字。', next: refresh },
  'community.notUnderReview': { what: '这份社区登记表现在不在审核中，没有任何改动。', next: refresh },
  'community.otherVersion': { what: '社区登记表刚刚有了新的内容，没有任何改动。', next: refresh },
  'community.personsOpen': {
    what: '本村（社区）还有残疾人的登记没有锁定，社区登记表没有锁定。',
    next: '请先锁定或核定全村的登记，再锁定社区登记表。',
  },
  'community.underReview': { what: '社区登记表已报县级审核，没有任何改动。', next: '要改，请先由县级退回。' },
  'community.unknown': { what: '这个村（社区）还没有社区登记表，或不在您的范围内。', next: refresh },
  'confirmation.guardianNeeded': { what: '孩子还小，要由监护人来确认。', next: '请让监护人打开链接确认。' },
  'confirmation.pageOutdated': { what: '本人打开的页面是旧的。', next: '请重新打开链接。' },
  'confirmation.saidMeanwhile': { what: '刚才已经交过一次。', next: refresh },
  'confirmation.staffDevice': {
    what: '工作人员的设备不能替本人确认。',
    next: '请把链接交给本人，用本人或家里人的手机打开。',
  },
  'confirmation.notMatched': { what: '还没有核对身份。', next: '请先核对身份。' },
  'confirmation.nothingToConfirm': {
    what: '这份登记还没有可以确认的内容，没有生成链接。',
    next: '请在登记员提交正常登记之后再生成链接。',
  },
  'confirmation.otherVersion': { what: '登记内容刚刚更新，没有保存任何改动。', next: '请重新查看后再确认。' },
  'attempt.implausibleDays': { what: '联系的日子或约定的日子不对，没有保存。', next: '请登记员改好日期再记一次。' },
  'confirmation.unknownItem': { what: '确认的内容里有登记表上没有的项目，没有保存。', next: refresh },
  'county.exists': { what: '这个县（市、区）已经建立，没有重复建立。', next: refresh },
  'edition.unknown': { what: '没有这个表式版本。', next: refresh },
  'evidence.notAnImage': { what: '文件不是可用的照片，没有保存。', next: '请登记员重新拍摄。' },
  'evidence.tooLarge': { what: '照片太大，没有保存。', next: '请登记员重新拍摄。' },
  'evidence.otherBytes': { what: '收到的照片与登记的不一致，没有保存。', next: '请登记员重新上传。' },
  'evidence.unknown': { what: '没有这张照片。', next: refresh },
  'export.unknown': { what: '没有这次导出，或不在您的范围内。', next: '请重新导出一次。' },
  'extension.clashes': {
    what: '扩展内容和现行表式合不到一起，没有改动。',
    next: '请按提示改正后重新导入。',
  },
  'extension.keyTaken': {
    what: '这个名称的扩展内容已经启用过，不能替换，没有保存。',
    next: '请换一个 form_id 再导入。',
  },
  'extension.notApproved': {
    what: '扩展内容的批准手续不全，没有启用。',
    next: '请先登记缺少的批准文件。',
  },
  'extension.otherContent': {
    what: '扩展内容已经换过，批准的不是现在的内容，没有保存。',
    next: '请刷新后核对。',
  },
  'extension.provinceFirst': {
    what: '国务院残工委办公室的批准应在省级动态更新办之后，没有保存。',
    next: '请先登记省级的批准文件，并核对日期。',
  },
  'extension.refused': { what: '表式不能使用，没有保存任何内容。', next: '请按提示改正后重新导入。' },
  'extension.switchedAlready': { what: '扩展内容已经是这个状态，没有改动。', next: refresh },
  'extension.tooMany': {
    what: '这个年度调查的扩展内容太多，没有保存。',
    next: '请把几项扩展内容合成一份表式。',
  },
  'extension.unknown': { what: '这个年度调查没有这项扩展内容。', next: refresh },
  'extension.unreadable': {
    what: '文件打不开，没有保存任何内容。',
    next: '请检查是不是有效的 XLSX 文件，另存后重新导入。',
  },
  'interview.hasErrors': { what: '登记表还有必须改正的问题，没有提交。', next: '请按提示改正后再提交。' },
  'interview.otherEdition': {
    what: '登记表版本与本次调查不一致，没有提交。',
    next: '请更新后再提交，已填内容不会丢失。',
  },
  'interview.reasonsMissing': { what: '有存疑的答案没有写明理由，没有提交。', next: '请补充理由后再提交。' },
  'interview.signatureOutdated': { what: '签字之后内容有改动，没有提交。', next: '请重新宣读并签字。' },
  'interview.strangerSigned': {
    what: '第二名登记员不是本村在用的登记员账号，没有提交。',
    next: '请由本村的同事签字；账号停用或不在本村的，请联系县残联。',
  },
  'interview.proxyIsCollector': {
    what: '登记员不能代被登记人签字，没有提交。',
    next: '请由家属或其他人代签。',
  },
  'interview.unsigned': { what: '签字不完整，没有提交。', next: '需要规定人数的登记员和被登记人（或代签人）签字。' },
  'interview.photoMissing': { what: '缺少在被登记人家中的合影，没有提交。', next: '请补拍照片。' },
  'interview.statusUnproven': { what: '缺少不能登记的依据，没有提交。', next: '请补充依据。' },
  'link.tooMany': {
    what: '今天给这个人生成的链接已经够多了，没有再生成。',
    next: '请用最后一个链接，或明天再生成。',
  },
  'link.unknown': { what: '没有这个链接，或已经收回。', next: '请重新生成一个链接。' },
  'quota.exceeded': { what: '这一小时内操作太多，这一次没有做。', next: '请过一会儿再试。' },
  'region.unknown': { what: '没有这个地区，或不在您的范围内。', next: '请在自己的范围内选择地区。' },
  'registration.exists': { what: '这个人已在本次调查的底册中，没有重复加入。', next: refresh },
  'registration.locked': { what: '这份登记已经锁定，没有任何改动。', next: '锁定后的更正请联系县级管理员。' },
  'registration.notUnderReview': {
    what: '这份登记现在不在审核中，可能刚被别人处理，没有重复处理。',
    next: '请刷新列表，审核下一份。',
  },
  'reconfirmation.tooEarly': { what: '还没有到调查时点，没有复核。', next: '请到了那一天再复核。' },
  'reconfirmation.notDue': { what: '这份登记不需要复核，没有任何改动。', next: '请刷新列表。' },
  'reconfirmation.groupsMissing': { what: '还有分组没有核对，没有复核。', next: '请逐组问完再提交。' },
  'registration.reconfirmationDue': {
    what: '这份登记是调查时点之前采集的，还没有复核，没有锁定。',
    next: '请登记员问清有没有变化，再锁定。',
  },
  'setAside.unknown': { what: '这份收存的内容已经有人处理，没有任何改动。', next: '请刷新后再看。' },
  'registration.notClaimed': { what: '这份登记没有等待核实的状态标注，没有任何改动。', next: '请刷新列表。' },
  'registration.unknown': { what: '没有这份登记，或不在您的范围内。', next: '请返回列表重新选择。' },
  'request.invalid': { what: '提交的内容格式不对，没有保存任何改动。', next: '请检查填写的内容后再提交。' },
  'request.tooLarge': { what: '提交的内容太大，没有保存任何改动。', next: '请减少内容后再提交。' },
  'request.unsupportedType': { what: '提交的内容类型不对，没有保存任何改动。', next: '请刷新页面后再试。' },
  'review.photoMissing': {
    what: '这次登记的照片还没有收到，没有通过。',
    next: '请登记员在手机上联网上传；照片已丢失或不能用的，请退回补拍。',
  },
  'review.ownWork': { what: '不能审核自己登记的内容，没有任何改动。', next: '请由另一名审核人员处理。' },
  'roster.fileType': {
    what: '只能导入 XLSX 或 CSV 文件，没有导入任何内容。',
    next: '请下载模板，填写后另存为 XLSX 再上传。',
  },
  'roster.fileEmpty': { what: '文件是空的，没有导入任何内容。', next: '请检查文件后重新上传。' },
  'roster.fileTooLarge': { what: '文件超过 50 MB，没有导入任何内容。', next: '请按乡镇分开，再分别上传。' },
  'roster.fileGone': { what: '这份文件已不再保存，没有导入任何内容。', next: '请重新上传。' },
  'roster.otherQuestion': {
    what: '这个问题已经有人回答，或已经不是这个问题，没有改动。',
    next: '请刷新页面，再看这次导入。',
  },
  'roster.unknown': { what: '没有这次导入，或不在您的范围内。', next: '请在下面的列表里选择。' },
  'route.unknown': { what: '系统没有这项功能，没有任何改动。', next: '页面可能不是最新的，请刷新页面。' },
  'session.unknown': { what: '这个登录已经结束。', next: refresh },
  'setting.disagrees': {
    what: '这个值与另一项设置矛盾，没有改动。',
    next: '请核对两项设置，先改另一项，或改填这个值。',
  },
  'setting.documentInFuture': { what: '文件日期晚于今天，没有改动。', next: '请核对文件上的日期。' },
  'setting.looser': {
    what: '上级已有规定，下级不能放宽，没有改动。',
    next: '请按上级规定填写；上级另有批文的，请系统管理员登记批文。',
  },
  'setting.otherLevel': { what: '县级只能登记县级的规定，没有改动。', next: '国家、省、市的规定，请系统管理员登记。' },
  'setting.outOfRange': {
    what: '这个值不在允许的范围内，没有改动。',
    next: '允许的范围写在输入框下面，请核对文件后重填。',
  },
  'setting.registrationsExist': {
    what: '已有登记是按现在的规定采集的，还没有改动。',
    next: '请看清影响的份数，确认后再保存。',
  },
  'signIn.refused': { what: '账号、密码或验证码不对。', next: '请核对后再试；验证码每 30 秒更换，请用最新的一个。' },
  'signIn.locked': { what: '在这里试错的次数太多。', next: '请 {minutes} 分钟后再试，账号没有受影响。' },
  lockedElsewhere: {
    what: '这个账号在别处被多次试错。',
    next: '{minutes} 分钟内请在平时登录的地方登录。不是您本人试的，请告诉县级管理员。',
  },
  'staff.accountTaken': { what: '这个账号已经有人使用，没有发出邀请。', next: '请换一个账号名。' },
  'staff.invitationTaken': { what: '这个邀请码已经给过别人，没有建立账号。', next: '请重新打开“邀请”，用新的邀请码。' },
  'staff.ownAccount': { what: '不能停用自己的账号，没有任何改动。', next: '请本县另一个县级账号或系统管理员办理。' },
  'staff.scopeTooWide': { what: '范围太大，没有建立账号。', next: '登记员、组长和审核员请选到乡镇或村（社区）。' },
  'staff.outsideScope': { what: '只能在自己的范围内建立账号，没有发出邀请。', next: '请选择自己范围内的地区。' },
  'staff.unknown': { what: '没有这个工作人员，或不在您的范围内。', next: refresh },
  'signature.empty': { what: '签名处没有笔迹，没有提交。', next: '请在框内写上名字。' },
  'status.notDecided': {
    what: '这份登记没有可以撤回的决定，没有任何改动。',
    next: '登记员可能已经再次入户，请更新后查看。',
  },
  'status.confirmedBySamePerson': { what: '状态标注需要另一个人核实，没有任何改动。', next: '请由另一名人员核实。' },
  'storage.full': { what: '服务器的磁盘满了，这一次没有保存。', next: '请告诉管理服务器的人，稍后再试。' },
  'storage.unavailable': { what: '服务器暂时连不上存储，这一次没有确认保存。', next: '请稍等再试一次。' },
  'stream.busy': { what: '同时有太多改动，这一次没有保存。', next: '请稍等几秒再试一次，内容没有丢失。' },
  'stream.unreadable': {
    what: '这份记录在存储中损坏，现在读不出，没有任何改动。',
    next: '请告诉系统管理员修复；别的记录不受影响。',
  },
  'wechat.misconfigured': { what: '微信不认我们的应用编号或密钥，没有任何改动。', next: '请运维人员核对这两项。' },
  'wechat.unreachable': { what: '微信暂时没有应答，没有任何改动。', next: again },
  internal: {
    what: '系统出了问题，这一次没有完成；以前保存的内容没有丢失。',
    next: '请稍后再试。多次出现时，请告诉系统管理员出现的时间。',
  },
  unreachable: { what: '连不上服务器，不能确定这一次是否完成；再做一次不会重复。', next: `请检查网络，${again}` },
}
