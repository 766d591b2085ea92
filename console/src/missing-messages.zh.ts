import type { RefreshQuestion } from '../../shared/roster/refresh-question'

type Counts = Pick<RefreshQuestion, 'known' | 'missing' | 'changed' | 'added'>

/** What is said when a later roster lacks persons who are known, or changes many of them. */
export const missingMessages = {
  missing: {
    stopped: {
      missing: ({ missing, known }: Counts) =>
        `导入已停下：文件涉及的地方，底册原有 ${known} 人，其中 ${missing} 人不在文件里`,
      onlyAdds: ({ added = 0, known }: Counts) =>
        `导入已停下：这份文件只新增 ${added} 人，底册原有的 ${known} 人一个也没有写到`,
      changed: ({ changed = 0, known, missing }: Counts) =>
        `导入已停下：文件写到底册原有的 ${known - missing} 人，其中 ${changed} 人的残疾类别或等级与底册不同`,
    },
    stoppedNext: {
      missing:
        '还没有任何一行进入底册。继续导入不会删除任何人，文件里没有的人仍要登记；如果文件本来就只写一部分人，可以放心继续。',
      onlyAdds:
        '还没有任何一行进入底册。如果它就是新增人员的名单，请继续：原有的人都留在底册里，仍要登记。如果它应当是全部名单，多半是选错了文件，或证号、村代码那一列不对，请不要导入，核对后重新上传。',
      changed:
        '还没有任何一行进入底册。继续导入会按文件改他们的类别和等级，要问的内容也跟着变。如果没有成批重新评定，多半是旧名单，或证号那一列错位，请不要导入，核对后重新上传。',
    },
    wentOn: {
      missing: ({ missing, known }: Counts) =>
        `文件涉及的地方，底册原有 ${known} 人，其中 ${missing} 人不在文件里；已写明原因继续导入，这些人仍在底册里，仍要登记。`,
      onlyAdds: ({ added = 0, known }: Counts) =>
        `这份文件只新增 ${added} 人；已写明原因继续导入，底册原有的 ${known} 人仍在底册里，仍要登记。`,
      changed: ({ changed = 0 }: Counts) => `文件改了 ${changed} 人的残疾类别或等级；已写明原因继续导入。`,
    },
    dropped: '已决定不导入这份文件，底册没有改动。',
    missingTitle: '文件里没有的人',
    missingByVillage: '各村（社区）涉及多少人',
    changedTitle: '类别或等级不同的人',
    missingColumns: {
      township: '乡镇（街道）',
      village: '村（社区）',
      code: '村（社区）代码',
      name: '姓名',
      number: '证号（已遮盖）',
      missing: '少了',
      changed: '改了',
      known: '原有',
      before: '底册',
      after: '文件',
    },
    saveMissing: '全部名单保存为 CSV',
    missingFile: (file: string) => `文件里没有的人-${file.replace(/\.\w+$/, '')}.csv`,
    missingReason: '原因（继续或不导入都要写，会留痕）',
    missingReasonExample: '例如：这份文件只补充新增的人；这些人今年重新评定',
    missingReasonMissing: '请填写原因',
    acceptMissing: '继续导入',
    dropImport: '不导入',
  },
}
