import type { Messages } from './messages.zh'

/** At the door: the certificate compared with the list. */
export const numberCheck: Messages['numberCheck'] = {
  checkNumber: 'Compare the certificate',
  checkNumberHint:
    'Type the ID or certificate number as it stands there. No number is kept on the phone: it takes a network.',
  check: 'Compare',
  checked: {
    same: 'The same',
    different: 'Not the same: look at the certificate again.',
    noMoreTries: 'No more tries today: ask the township.',
  },
  checkLater: 'No connection now: compare when there is a network.',
}
