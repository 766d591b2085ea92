import type { trouble as zh } from './messages.zh.trouble'

export const trouble: typeof zh = {
  notSaved: {
    full: 'The phone is full and the last answer is not saved. Make room, then press “Save again”.',
    tooLarge: 'Too much text: the last answer is not saved. Shorten it and try again.',
    unread: 'The phone did not keep the last answer. Press “Save again”.',
    elsewhere:
      'This record was changed in another window, and your last answer is not saved. Close the other one, then open it again from the list.',
    unavailable: 'The phone does not allow saving now. Stay here and press “Save again”.',
  },
  saveAgain: 'Save again',
  restored:
    'What was kept on this phone had been erased. This record is saved again: go on and finish it; the photo has to be taken again. Other records that were not sent may be gone. Tell your team leader.',
  trouble: {
    full: 'The phone is full, so this step did not work. Make room, then try again.',
    tooLarge: 'Too much text: this step did not work. Shorten it and try again.',
    unread: 'The phone did not keep it, so this step did not work. Try again.',
    elsewhere:
      'This was changed in another window, so this step did not work. Close the other one, then open it again from the list.',
    unavailable:
      'The phone’s storage cannot be used now, so this step did not work. What was saved is safe. Try again.',
    other: 'This step did not work. What was saved is safe. Try again; if it fails again, tell your team leader.',
  },
  notOpened: {
    full: 'The phone is full, so this page cannot be opened. What was saved is safe. Make room, then try again.',
    tooLarge: 'Too much content: this page cannot be opened. What was saved is safe; tell your team leader.',
    unread: 'The phone could not read this page’s content. Try again.',
    elsewhere: 'This page was changed in another window. Close the other one, then try again.',
    unavailable:
      'The phone’s storage cannot be used now, so this page cannot be opened. What was saved is safe. Try again, or close the app and open it again.',
    other:
      'This page cannot be opened. What was saved is safe. Try again; if it fails again, refresh the list and tell your team leader.',
  },
  toStart: 'Back to the beginning',
}
