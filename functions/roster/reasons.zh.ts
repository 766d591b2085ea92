import { workbookReasons } from '../workbooks/reasons.zh'

/** Why a row or a file did not enter, in the words of the list the county gets back. */
export const reasons = {
  number: {
    length: '残疾人证号应为20位（可带B1等后缀）。',
    charset: '残疾人证号里有不能识别的字符，请重新输入。',
    checksum: '残疾人证号的校验码不对，请对照证件。',
    birthDate: '残疾人证号里的出生日期不存在或在将来。',
    type: '残疾人证号第19位（残疾类别）应为1至7。',
    grade: '残疾人证号第20位（残疾等级）应为1至4。',
    suffix: '残疾人证号的补办后缀应为B加数字。',
  },
  numericCell: '证号被存成了数字，末几位可能已经丢失，请把这一列设为文本后重新填写。',
  formulaCell: '单元格是公式，请复制后“粘贴为数值”。',
  errorCell: '单元格是错误值，请更正。',
  unreadCell: '单元格是公式或错误值，这一格没有导入，其余内容已导入。',
  wholeRow: '整行',
  shifted: '这一行的格数比表头多，内容可能错位；含有分隔符的内容请加英文双引号。',
  nameMissing: '没有姓名。',
  nameCharacters: '姓名里有不能用的字符；生僻字请原样输入，少数民族姓名用“·”分隔。',
  namePrivate:
    '姓名里有自造字（外字），别的电脑显示不出来。请换成标准的生僻字：可用系统字符映射表或五笔、笔画输入法查找，也可向公安户籍部门查标准写法。',
  nameRadical: '姓名里有部首字符，看起来像汉字但不是同一个字，已按原样导入。请对照证件，用输入法重新输入。',
  nameLength: '姓名太长。',
  villageUnknown: '本县（市、区）没有这个村（社区）代码，应为12位。',
  duplicate: (row: number) => `与第${row}行是同一个人。`,
  phone: '电话号码格式不对，其余内容已导入。',
  cut: (count: number) => `内容太长，只导入了前${count}个字。`,
  types: '多重残疾类别应为1至6中的至少两个，其余内容已导入。',
  lastNumber: '上年的残疾人证号不正确，没有比对，其余内容已导入。',
  oldestAge: '户内最年长者年龄应为0至130的整数，其余内容已导入。',
  priorAnswer: '上年的答案不是表上的选项，其余内容已导入。',
  unreadable: '这个人已存的登记读不出，没有改动。请告诉系统管理员，修复后再导入。',
  locked: '这个人的登记已经锁定，没有改动。',
  file: {
    ...workbookReasons,
    tooManyRows: (rows: number) => `文件超过${rows}行，请分开上传。`,
    noHeader: (titles: readonly string[]) => `没有找到表头。第一行应有：${titles.join('、')}。请下载模板对照。`,
    doubled: (titles: readonly string[]) => `表头重复：${titles.join('、')}。`,
    encoding: (line: number) => `第${line}行的文字编码与其他行不同。请把文件另存为 UTF-8 或 GB18030（GBK）后重试。`,
    noText: (line: number) =>
      `第${line}行的文字编码不能识别，或文件不是 CSV。请把文件另存为 UTF-8 或 GB18030（GBK）编码的 CSV 后重试。`,
    csv: (line: number) => `第${line}行的格式不对（引号没有配对或列数不对）。`,
    severalTables: (names: readonly string[]) =>
      `文件里有多个底册工作表：${names.join('、')}。没有导入任何内容，请每次上传一个工作表。`,
    empty: '表头下面没有内容。',
  },
} as const
