/** A claim that somebody cannot be registered, on the phone: the leader's word, the county's decision. */
export const claim = {
  begin: '核实这个标注',
  title: (name: string) => `核实${name}的标注`,
  facts: (by: string | undefined) => (by ? `不能登记：${by}的标注` : '不能登记的标注'),
  intro: '请亲自问过或看过再回答。您和登记员的话会一起交给县级，由县级决定；在这之前什么都不变。',
  question: '这个标注属实吗',
  answers: { confirmed: '属实', disagreed: '不同意' },
  choose: '请选择“属实”或“不同意”。',
  reason: '为什么不同意',
  reasonMissing: '请写明为什么不同意。',
  give: '交给县级决定',
  nothing: '这个人没有等您核实的标注。',
  waiting: '您的核实在待发送里。',
  drop: '不再发送这次核实',
  leader: '组长核实',
  said: (word: string, reason: string | undefined) => (reason ? `${word}：${reason}` : word),
  decided: {
    accepted: '县级已接受这个标注',
    reinstated: '县级决定：标注不属实，请登记这个人',
    stillDue: '县级决定：依据不足，请再入户',
  },
  because: (reason: string) => `理由：${reason}`,
}
