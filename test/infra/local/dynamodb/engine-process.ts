import { startDynamodb } from '../../../../infra/local/dynamodb/start-dynamodb'
import { credentials } from '../../../support/engine-credentials'

// An engine of its own, to be killed. Says where it listens, or why it does not.
const [folder] = process.argv.slice(2)
startDynamodb({ folder, port: 0, region: 'cn-northwest-1', credentials }).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: Error) => {
    process.stdout.write(`refused: ${error.message}\n`)
    process.exitCode = 1
  },
)
