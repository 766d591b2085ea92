interface Counts {
  readonly missing: number
  readonly known: number
}

/** What is said when a later roster lacks persons who are known. */
export const missingMessages = {
  missing: {
    stopped: ({ missing, known }: Counts) =>
      `导入已停下：文件涉及的地方，底册原有 ${known} 人，其中 ${missing} 人不在文件里`,
    stoppedNext:
      '还没有任何一行进入底册。继续导入不会删除任何人，文件里没有的人仍要登记；如果文件只是补充新增的人，可以放心继续。',
    wentOn: ({ missing, known }: Counts) =>
      `文件涉及的地方，底册原有 ${known} 人，其中 ${missing} 人不在文件里；已写明原因继续导入，这些人仍在底册里，仍要登记。`,
    dropped: '已决定不导入这份文件，底册没有改动。',
    missingTitle: '文件里没有的人',
    missingByVillage: '各村（社区）少了多少人',
    missingColumns: {
      township: '乡镇（街道）',
      village: '村（社区）',
      code: '村（社区）代码',
      name: '姓名',
      number: '证号（已遮盖）',
      missing: '少了',
      known: '原有',
    },
    saveMissing: '全部名单保存为 CSV',
    missingFile: (file: string) => `文件里没有的人-${file.replace(/\.\w+$/, '')}.csv`,
    missingReason: '原因（继续或不导入都要写，会留痕）',
    missingReasonExample: '例如：这份文件只补充新增的人',
    missingReasonMissing: '请填写原因',
    acceptMissing: '继续导入',
    dropImport: '不导入',
  },
}
