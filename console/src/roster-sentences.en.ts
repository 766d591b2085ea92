import type { ProblemSentences } from './problem-sentences.zh'

type RosterCode = Extract<keyof ProblemSentences, `roster.${string}`>

/** What refuses a roster, and what to do next. */
export const rosterSentences: Pick<ProblemSentences, RosterCode> = {
  'roster.fileType': {
    what: 'Only XLSX and CSV can be imported. Nothing was imported.',
    next: 'Download the template, fill it in and save it as XLSX.',
  },
  'roster.fileEmpty': { what: 'The file is empty. Nothing was imported.', next: 'Check the file and upload it again.' },
  'roster.fileTooLarge': {
    what: 'The file is over 50 MB. Nothing was imported.',
    next: 'Split it by township and upload the parts.',
  },
  'roster.fileGone': { what: 'The file is no longer kept. Nothing was imported.', next: 'Upload it again.' },
  'roster.otherQuestion': {
    what: 'This was answered already, or another question is asked now. Nothing changed.',
    next: 'Load the page again and look at the import.',
  },
  'roster.unknown': { what: 'There is no such import in your area.', next: 'Choose one from the list below.' },
}
