// Runs one Lambda function in a worker thread: loads the bundle once, then handles one event at a time.
// Plain JavaScript, because a worker starts from a file and must not pay for a compiler.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { file, exportName, functionName, functionArn, memoryMegabytes } = workerData
const bundle = await import(pathToFileURL(file).href)
const handler = bundle[exportName]
if (typeof handler !== 'function') throw new Error(`${file} exports no function ${exportName}`)
parentPort.postMessage({ kind: 'ready' })

parentPort.on('message', async ({ requestId, event, deadline }) => {
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMegabytes),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
  parentPort.postMessage(await answer(JSON.parse(event), context))
})

/** Events and results cross as JSON text, as they do in Lambda: what JSON cannot carry is lost here and not only in the cloud. */
async function answer(event, context) {
  try {
    const result = await handler(event, context)
    return { kind: 'returned', result: JSON.stringify(result ?? null) }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'failed', error: { errorType: name, errorMessage: message, stack } }
  }
}
