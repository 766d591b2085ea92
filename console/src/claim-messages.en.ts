import type { claimMessages as zh } from './claim-messages.zh'

export const claimMessages: typeof zh = {
  claim: {
    title: 'Claim: cannot be registered',
    status: 'Claim',
    claimedBy: 'Claimed by',
    leader: 'Word of the leader (second person)',
    leaderWords: { confirmed: 'It is so', disagreed: 'Disagrees' },
    noLeader: 'Nothing said yet',
    said: (word, name, reason) => [`${word}${name ? ` (${name})` : ''}`, reason].filter(Boolean).join(': '),
    decided: 'Decision of the county',
    decisions: { accepted: 'Claim accepted', reinstated: 'To be registered', stillDue: 'Visit again' },
    staff: (name, id) => name ?? `staff ${id.slice(0, 8)}`,
    ofTheClaim: 'What the claim says',
    confirm: 'It is so',
    disagree: 'Disagree',
    confirmed: (name) => `Confirmed: ${name}. The county decides.`,
    disagreed: (name) => `Disagreement noted: ${name}. The county decides.`,
    disagreeTitle: 'Disagree with the claim',
    disagreeAbout: 'The county decides, with your word and the collector’s before it.',
    reason: 'Reason',
    reasonMissing: 'Give a reason',
    confirmTitle: 'It is so',
    confirmAbout: (name, status) =>
      `${name}: ${status}. The county decides next; until then neither figures nor benefits change.`,
    reopen: 'Take the decision back',
    reopenTitle: 'Take the county’s decision back',
    reopenAbout: (decision) =>
      `It now stands at “${decision}”. It goes back to “County to decide”, the person counts as due, and the collector sees it at the next refresh.`,
    reopened: (name) => `Taken back: ${name}. Please decide again.`,
    effect: 'What this does',
    effects: {
      leaves:
        'One person fewer is due, and nobody visits again. It can be taken back. Benefits are not touched; the certificate is cancelled elsewhere.',
      staysDue: 'Nobody needs to visit again; the person still counts as due. It can be taken back.',
      again:
        'Back to the collector’s tasks with your reason; no figure changes. It can be taken back until somebody has visited.',
    },
  },
  locking: {
    open: 'Lock',
    title: (name) => `Lock the registration of ${name}`,
    about:
      'Afterwards it cannot be returned, visited again, or replaced by set-aside content; what comes later is set aside. This cannot be undone.',
    locked: (name) => `Locked: ${name}`,
  },
}
