/** What is said when a later roster lacks persons who are known. */
export const missingMessages = {
  missing: {
    stopped: ({ missing, known }: { missing: number; known: number }) =>
      `这份文件里少了 ${missing} 人（底册里原有 ${known} 人），导入已停下`,
    stoppedNext: '还没有任何一行进入底册。请看下面少了谁，再决定。继续导入后，少的人仍留在底册里，不会被删除。',
    dropped: '已决定不导入这份文件，底册没有改动。',
    missingTitle: '文件里没有的人',
    missingByVillage: '各村（社区）少了多少人',
    missingColumns: {
      village: '村（社区）代码',
      name: '姓名',
      number: '证号（已遮盖）',
      missing: '少了',
      known: '原有',
    },
    missingFile: (file: string) => `文件里没有的人-${file.replace(/\.\w+$/, '')}.csv`,
    missingReason: '原因（会留痕）',
    missingReasonMissing: '请填写原因',
    acceptMissing: '文件没有错，继续导入',
    dropImport: '不导入这份文件',
  },
}
