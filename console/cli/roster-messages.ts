import type { RefreshQuestion } from '../../shared/roster/refresh-question'
import { both } from './messages'

type AskedCounts = Pick<RefreshQuestion, 'known' | 'missing' | 'changed' | 'added'>
type ImportCount = 'entered' | 'changed' | 'unchanged' | 'refused'

/** What is said while a roster is imported. */
export const sayOfRoster = {
  uploading: '上传 / uploading',
  reading: '读取 / reading',
  imported: ({ rows, entered, changed, unchanged, refused }: Readonly<Record<'rows' | ImportCount, number>>) =>
    both(
      `读到 ${rows} 行：新进入 ${entered}，有更新 ${changed}，没有变化 ${unchanged}，没有进入 ${refused}。`,
      `${rows} rows: ${entered} entered, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`,
    ),
  stopped: {
    missing: ({ missing, known }: AskedCounts) =>
      both(
        `导入已停下，没有任何一行进入：底册里原有 ${known} 人，其中 ${missing} 人不在文件里。`,
        `The import stopped and no row entered: ${missing} of ${known} known persons are not in the file.`,
      ),
    onlyAdds: ({ added = 0, known }: AskedCounts) =>
      both(
        `导入已停下，没有任何一行进入：文件只新增 ${added} 人，底册里原有的 ${known} 人一个也没有写到。如果它就是新增人员的名单，可以继续；如果应当是全部名单，多半是选错了文件。`,
        `The import stopped and no row entered: the file adds ${added}, and names none of the ${known} known. Go on if it is a list of new persons; if it should be the whole roster, it is probably the wrong file.`,
      ),
    changed: ({ changed = 0, known, missing }: AskedCounts) =>
      both(
        `导入已停下，没有任何一行进入：文件写到底册里原有的 ${known - missing} 人，其中 ${changed} 人的残疾类别或等级与底册不同。`,
        `The import stopped and no row entered: ${changed} of ${known - missing} known persons in the file get another type or grade.`,
      ),
  },
  stoppedNext: both(
    '请在控制台的底册页查看名单并决定，或加上 --accept-missing（少人）、--accept-changes（改动）和 --reason 重新运行。',
    "Look at the lists on the console's roster page and decide, or run again with --accept-missing (missing), --accept-changes (changed) and --reason.",
  ),
  fileRefused: (because: string) => both(`整份文件没有导入：${because}`, 'The whole file was refused.'),
  rowRefused: (row: number, column: string, value: string, reason: string) =>
    `第 ${row} 行 · ${column || '—'} · ${value || '—'} · ${reason}`,
}
