import type { missingMessages as zh } from './missing-messages.zh'

/** What is said when a later roster lacks persons who are known. */
export const missingMessages: typeof zh = {
  missing: {
    stopped: ({ missing, known }) =>
      `The import stopped: of ${known} persons already in the roster in the places of this file, ${missing} are not in it`,
    stoppedNext:
      'No row has entered yet. If it goes on, nobody is removed and those who are not in the file are still due; where the file only adds persons, you can safely go on.',
    wentOn: ({ missing, known }) =>
      `Of ${known} persons already in the roster in the places of this file, ${missing} were not in it. It went on with a reason; they stay in the roster and are still due.`,
    dropped: 'It was decided not to import this file. The roster is unchanged.',
    missingTitle: 'Persons not in the file',
    missingByVillage: 'Missing by village',
    missingColumns: {
      township: 'Township',
      village: 'Village',
      code: 'Village code',
      name: 'Name',
      number: 'Number (masked)',
      missing: 'Missing',
      known: 'Known',
    },
    saveMissing: 'Save all as CSV',
    missingFile: (file) => `not-in-file-${file.replace(/\.\w+$/, '')}.csv`,
    missingReason: 'Reason (needed either way; kept on record)',
    missingReasonExample: 'For example: this file only adds persons',
    missingReasonMissing: 'Please give a reason',
    acceptMissing: 'Go on',
    dropImport: 'Do not import',
  },
}
