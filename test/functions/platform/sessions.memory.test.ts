import { sessionsContract } from '../../contracts/sessions.contract'
import { memorySessions } from '../../support/memory'

describe('sessions in memory', () => {
  sessionsContract(async (clock) => memorySessions(clock))
})
