/** What is said around one question and one record, beside the form itself. */
export const survey = {
  reconfirm: {
    begin: '复核',
    title: (name: string) => `${name}的复核`,
    intro: (referenceDate: string) =>
      `这份登记是${referenceDate}之前做的。请逐组念给本人听，问现在有没有变化。没有变化的点一下；有变化的，重新登记那一组。`,
    planned: (referenceDate: string) => `${referenceDate}起要复核`,
    done: (on: string) => `${on}复核过，没有变化`,
    waiting: '复核在待发送里。',
    same: '没有变化',
    sameNamed: (group: string) => `没有变化：${group}`,
    different: '有变化',
    differentNamed: (group: string) => `有变化：${group}，重新登记`,
    open: (count: number) => `还有 ${count} 组没有问`,
    methodMissing: '请选择怎样联系的。',
    nothing: '这份登记不用复核。',
    finish: '复核完成',
    drop: '不再发送这次复核',
  },
  pastYear: (from: string, to: string) => `“过去一年内”指 ${from}至${to}`,
}
