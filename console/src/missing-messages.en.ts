import type { missingMessages as zh } from './missing-messages.zh'

/** What is said when a later roster lacks persons who are known. */
export const missingMessages: typeof zh = {
  missing: {
    stopped: ({ missing, known }) => `The import stopped: ${missing} of ${known} known persons are not in this file`,
    stoppedNext:
      'No row has entered yet. Look below who is missing, then decide. If the import goes on, those who are missing stay in the roster; nobody is removed.',
    dropped: 'It was decided not to import this file. The roster is unchanged.',
    missingTitle: 'Persons not in the file',
    missingByVillage: 'Missing by village',
    missingColumns: {
      village: 'Village code',
      name: 'Name',
      number: 'Number (masked)',
      missing: 'Missing',
      known: 'Known',
    },
    missingFile: (file) => `not-in-file-${file.replace(/\.\w+$/, '')}.csv`,
    missingReason: 'Reason (kept on record)',
    missingReasonMissing: 'Please give a reason',
    acceptMissing: 'The file is right: go on',
    dropImport: 'Do not import this file',
  },
}
