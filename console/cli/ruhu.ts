import { processIo } from './io'
import { runRuhu } from './program'

void runRuhu(process.argv.slice(2), processIo).then((code) => {
  process.exitCode = code
})
