import type { survey as zh } from './messages.zh.survey'

export const survey: typeof zh = {
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
  pastYear: (from, to) => `“The past year” is ${from} to ${to}`,
}
