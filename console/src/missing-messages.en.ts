import type { missingMessages as zh } from './missing-messages.zh'

/** What is said when a later roster lacks persons who are known, or changes many of them. */
export const missingMessages: typeof zh = {
  missing: {
    stopped: {
      missing: ({ missing, known }) =>
        `The import stopped: of ${known} persons already in the roster in the places of this file, ${missing} are not in it`,
      onlyAdds: ({ added = 0, known }) =>
        `The import stopped: this file adds ${added} persons and names none of the ${known} already in the roster`,
      changed: ({ changed = 0, known, missing }) =>
        `The import stopped: of ${known - missing} known persons in this file, ${changed} have another type or grade than in the roster`,
    },
    stoppedNext: {
      missing:
        'No row has entered yet. If it goes on, nobody is removed and those who are not in the file are still due; where the file is meant to name only some, you can safely go on.',
      onlyAdds:
        'No row has entered yet. If it is a list of new persons, go on: everybody known stays in the roster and is still due. If it should be the whole roster, it is probably the wrong file, or its number or village column is wrong: do not import it, check it and upload it again.',
      changed:
        'No row has entered yet. If it goes on, their type and grade follow the file, and so do the questions they are asked. Unless many were assessed again, it is probably an old list or its number column has shifted: do not import it, check it and upload it again.',
    },
    wentOn: {
      missing: ({ missing, known }) =>
        `Of ${known} persons already in the roster in the places of this file, ${missing} were not in it. It went on with a reason; they stay in the roster and are still due.`,
      onlyAdds: ({ added = 0, known }) =>
        `This file only added ${added} persons. It went on with a reason; the ${known} known persons stay in the roster and are still due.`,
      changed: ({ changed = 0 }) => `The file changed type or grade of ${changed} persons. It went on with a reason.`,
    },
    dropped: 'It was decided not to import this file. The roster is unchanged.',
    missingTitle: 'Persons not in the file',
    missingByVillage: 'How many in which village',
    changedTitle: 'Persons with another type or grade',
    missingColumns: {
      township: 'Township',
      village: 'Village',
      code: 'Village code',
      name: 'Name',
      number: 'Number (masked)',
      missing: 'Missing',
      changed: 'Changed',
      known: 'Known',
      before: 'In the roster',
      after: 'In the file',
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
