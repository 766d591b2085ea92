/** What is said of somebody who cannot be registered: the claim, the second person's word, the county's decision. */
export const claimMessages = {
  claim: {
    title: '不能登记的标注',
    status: '标注',
    claimedBy: '谁标注的',
    leader: '组长（第二人）的意见',
    leaderWords: { confirmed: '属实', disagreed: '不同意' },
    noLeader: '还没有意见',
    said: (word: string, name: string | undefined, reason: string | undefined) =>
      [`${word}${name ? `（${name}）` : ''}`, reason].filter(Boolean).join('：'),
    decided: '县级决定',
    decisions: { accepted: '接受标注', reinstated: '恢复登记', stillDue: '继续入户登记' },
    staff: (name: string | undefined, id: string) => name ?? `工作人员 ${id.slice(0, 8)}`,
    ofTheClaim: '这次标注填了什么',
    // The same words as on the phone.
    confirm: '核实属实',
    disagree: '不同意',
    confirmed: (name: string) => `已核实属实：${name}，等待县级决定`,
    disagreed: (name: string) => `已写明不同意：${name}，由县级决定`,
    disagreeTitle: '不同意这个标注',
    disagreeAbout: '您的意见和登记员的标注会一起交给县级，由县级决定。',
    reason: '理由',
    reasonMissing: '请写明理由',
    confirmTitle: '核实属实',
    confirmAbout: (name: string, status: string) =>
      `${name}：${status}。确认属实后交县级决定；县级决定之前，人数和待遇都不变。`,
    reopen: '撤回决定',
    reopenTitle: '撤回县级决定',
    reopenAbout: (decision: string) =>
      `现在的决定是“${decision}”。撤回后回到“待县级决定”，人数按未核销计算，登记员手机更新后看到。`,
    reopened: (name: string) => `已撤回：${name}，请重新决定`,
    effect: '这个决定的结果',
    effects: {
      leaves: '应登记人数减少 1 人，不再入户。可以撤回。不影响待遇，证件注销另行办理。',
      staysDue: '不再要求入户；仍计入应登记人数。可以撤回。',
      again: '回到登记员手机的“待办”，带着您写的理由；人数不变。再次入户之前可以撤回。',
    },
  },
  locking: {
    open: '锁定',
    title: (name: string) => `锁定${name}的登记`,
    about: '锁定以后不能再退回、重新入户或采用收存的内容；以后送来的内容另行收存。这一步不能撤回。',
    locked: (name: string) => `已锁定：${name}`,
  },
}
