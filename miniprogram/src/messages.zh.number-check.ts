/** At the door: the certificate compared with the list. */
export const numberCheck = {
  checkNumber: '核对证号',
  checkNumberHint: '照证件输入身份证号或残疾人证号。号码不存在手机上，要有网络才能核对。',
  check: '核对',
  checked: { same: '一致', different: '不一致，请再看一眼证件。', noMoreTries: '今天核对的次数用完了，请联系乡镇。' },
  checkLater: '现在连不上，有网络时再核对。',
}
