type Say = (...parts: readonly string[]) => string

const kinds: Readonly<Record<string, string>> = {
  boolean: '条件',
  number: '数',
  text: '文字',
  date: '日期',
  time: '时间',
  choice: '单选题',
  set: '多选题',
}
const kind = (word = ''): string => kinds[word] ?? word
const oneOf = (words = ''): string => words.split(' or ').map(kind).join('或')

/** What the engine says of expressions and editions, and the same in Chinese; it knows one language, because it is made for phones. */
const sentences: readonly (readonly [RegExp, Say])[] = [
  [/^Expected an operator or the end, found (.*)\.$/, (found) => `这里应当写完，或者接运算符，却是“${found}”。`],
  [/^It ends too early\.$/, () => '表达式没有写完。'],
  [/^Expected a value, found (.*)\.$/, (found) => `这里应当是一个值，却是“${found}”。`],
  [/^Expected \( after (.*?); an item is written (.*)\.$/, (name, item) => `“${name}”后面少括号；题目要写成 ${item}。`],
  [/^A \) is missing\.$/, () => '少一个右括号。'],
  [/^Nested deeper than (\d+)\.$/, (most) => `括号套得太深，最多${most}层。`],
  [/^Cannot read (.*) here; write (.*) instead\.$/, (text, half) => `这里不能写“${text}”，请写成“${half}”。`],
  [/^Cannot read (.*) here\.$/, (text) => `这里不能写“${text}”。`],
  [/^Expected ([a-z ]+), found ([a-z]+)\.$/, (wanted, found) => `这里应当是${oneOf(wanted)}，却是${kind(found)}。`],
  [/^(\S+) needs a text in quotes\.$/, (name) => `${name}() 的选项要写在引号里。`],
  [/^rank\(\) needs an item with ordered options\.$/, () => 'rank() 只能用于选项有先后次序的题。'],
  [/^Nothing is (\S+) ''; use = or !=\.$/, () => '空白没有大小，请用 = 或 !=。'],
  [/^Ask a list with selected\(\)\.$/, () => '多选题要用 selected() 判断。'],
  [/^Cannot compare (\w+) with (\w+)\.$/, (one, other) => `${kind(one)}和${kind(other)}不能比较。`],
  [/^These two have no option in common\.$/, () => '这两题没有一个相同的选项。'],
  [/^(\w+) has no order; .*$/, (one) => `${kind(one)}没有大小；能比大小的是数、日期和 rank()。`],
  [/^'(.*)' is not a date; write (.*)\.$/, (text, example) => `“${text}”不是日期，请写成 ${example}。`],
  [/^There is no item for \. to mean here\.$/, () => '这里没有题目，不能用“.”。'],
  [/^(\S+)\(\) takes (\S+), found (\d+)\.$/, (name, most, found) => `${name}() 最多要${most}项，却有${found}项。`],
  [/^No option '(.*?)'\..*$/, (option) => `没有“${option}”这个选项。`],
  [/^No item or fact (\S+?)\..*$/, (name) => `没有叫“${name}”的题目或已知项。`],
  [/^No function (\S+?)\(\)\..*$/, (name) => `没有叫“${name}”的函数。`],
  [/^A choice needs options\.$/, () => '选择题没有选项。'],
  [/^(\w+) takes no options\.$/, () => '这种题型不能有选项。'],
  [/^It has no label\.$/, () => '没有题目文字。'],
  [/^Only a list needs an option for none\.$/, () => '只有多选题才要“无”这样的选项。'],
  [/^(\S+) is there twice\.$/, (name) => `“${name}”出现了两次。`],
  [/^(\S+) has no label\.$/, (name) => `“${name}”没有文字。`],
  [/^(\S+) has this name\.$/, (edition) => `${edition} 里已经有这个名称。`],
  [/^(\S+) has a group of this name\.$/, (edition) => `${edition} 里已经有这个名称的分组。`],
  [/^It depends on itself: (.*)\.$/, (path) => `条件绕成了圈：${path}。`],
  [/^There is another of this name\.$/, () => '这个名称用了两次。'],
  [/^A key is a-z, 0-9 and _, up to 64\.$/, () => '名称只能用小写字母、数字和下划线，最多64个字符。'],
]

/** A sentence of the engine in Chinese; one that is not known here stays as it is. */
export function engineSentence(says: string): string {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(says)
    if (found) return say(...found.slice(1))
  }
  return says
}
