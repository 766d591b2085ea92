import { journalContract } from '../../contracts/journal.contract'
import { memoryJournal } from '../../support/memory'

describe('journal in memory', () => {
  journalContract(async () => memoryJournal())
})
