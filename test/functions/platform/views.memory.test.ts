import { viewsContract } from '../../contracts/views.contract'
import { memoryViews } from '../../support/memory'

describe('views in memory', () => {
  viewsContract(async () => memoryViews())
})
