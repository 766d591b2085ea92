import { claim } from './messages.en.claim'
import type { survey as zh } from './messages.zh.survey'

export const survey: typeof zh = {
  claim,
  beyond: {
    title: (label, said) => (said === '' ? `${label}: the person says it is wrong` : `${label}: ${said}`),
    next: {
      whole: 'The whole record is asked once more: one tap for a group in which nothing changed.',
      photo: 'Take the photo again.',
      signature: 'Read back again, then the person and the collectors sign.',
      certificate:
        'This is what the certificate says; a visit cannot change it. Look at the original: if it is right, explain it, read back and sign again; if it is wrong, the person has it corrected at the county office, and you write so in the note.',
    },
    toPhoto: 'To the photo',
  },
  attempt: {
    title: 'Record a contact',
    method: 'How',
    methods: {
      home: 'At home',
      met: 'Met elsewhere',
      phone: 'Telephone',
      window: 'Service window',
      network: 'WeChat, QQ …',
    },
    result: 'Result',
    results: {
      absent: 'Not at home',
      refused: 'Refused',
      postponed: 'Another day',
      unreachable: 'Not reached',
      other: 'Other',
    },
    save: 'Record it',
    choose: 'Choose how, and the result.',
  },
  done: {
    of: (name, state) => `${name} · ${state}`,
    received: 'The office has received this record. Note the code; the person may have it too.',
    next: 'What happens next',
    review:
      'The township reviews it. What has to be corrected comes back under “Tasks” in your list, with the item and the reason.',
    confirm: 'Once it was sent, you can give the person the link to check the record.',
    ask: 'Whom to ask',
    askWhom: (leaders, township) =>
      leaders.length === 0
        ? `The office of ${township}`
        : `Team leader ${leaders.join(', ')}, or the office of ${township}`,
  },
  reconfirm: {
    begin: 'Confirm again',
    title: (name) => `Confirm again: ${name}`,
    intro: (referenceDate) =>
      `This record was made before ${referenceDate}. Read each group to the person and ask whether anything has changed. Tap what has not; what has changed is asked anew.`,
    planned: (referenceDate) => `To be confirmed again from ${referenceDate}`,
    done: (on) => `${on}, nothing changed`,
    waiting: 'The second confirmation waits to be sent.',
    same: 'Nothing changed',
    sameNamed: (group) => `Nothing changed: ${group}`,
    different: 'Has changed',
    differentNamed: (group) => `Has changed: ${group}, ask anew`,
    open: (count) => `${count} groups not asked yet`,
    methodMissing: 'Choose how you reached the person.',
    nothing: 'This record needs no second confirmation.',
    finish: 'Done',
    drop: 'Do not send this confirmation',
  },
  why: {
    finding: 'Why',
    findingNamed: (says) => `Why: ${says}`,
    because: 'Because',
    settledBy: 'What settles it',
    settledByNobody: 'No single answer settles it. Check those above, or ask your team leader.',
    change: (label) => `Check “${label}”, change it if it is wrong`,
    orReason: 'If it is true, write the reason and go on.',
    goNamed: (says) => `${says}, go there`,
    asked: 'Why this is asked',
    everybody: 'Everybody is asked this.',
    notAsked: 'Not asked',
    closed: (label, because) => `${label}: not asked, ${because}`,
    and: '; ',
  },
  handbook: {
    title: 'Handbook',
    help: 'Help',
    helpNamed: (label) => `Help: ${label}`,
    ask: 'Ask it like this',
    examples: 'Examples',
    traps: 'Common mistakes',
    search: 'Search a question, initials, number or words',
    byGroup: 'By group',
    group: (title, count) => `${title} (${count})`,
    lessons: 'Short lessons',
    found: (count) => `${count} found`,
    nothingFound: 'Nothing found. Try another word.',
    none: 'The handbook is not on this phone yet. With a network, go back and update the list.',
  },
  pastYear: (from, to) => `“The past year” is ${from} to ${to}`,
  accountEvents: {
    title: 'Account history',
    about: 'If you did not ask for a code, or do not know the device, tell the county office at once.',
    offline: 'With a network you see here who made codes for your account.',
    kinds: {
      invited: 'Invited',
      codeIssued: 'One-time code made',
      deviceBound: 'Signed in on a new device',
      credentialsSet: 'Password set',
      disabled: 'Removed',
    },
    by: (name) => ` (${name})`,
    because: (reason) => `: ${reason}`,
  },
}
