/** The code of the fixture's functions. They note what they see in the file NOTES, one JSON line each. */
export const fixtureFunctions = {
  api: `
    export const handler = async (event) => {
      if (event.routeKey === 'POST /slow') await new Promise((done) => setTimeout(done, 60_000))
      if (event.routeKey === 'POST /exits') process.exit(3)
      if (event.routeKey === 'POST /throws') throw new TypeError('the fixture throws')
      return {
        statusCode: 201,
        headers: { 'content-type': 'application/json', 'X-Fixture': 'yes' },
        cookies: ['a=1; Path=/', 'b=2; Path=/'],
        body: JSON.stringify({ event, stage: process.env.STAGE, foreign: process.env.JEST_WORKER_ID ?? null }),
      }
    }`,
  authorizer: `
    export const handler = async ({ identitySource }) => ({
      isAuthorized: identitySource[0] === 'Bearer good',
      context: { who: 'reviewer' },
    })`,
  projector: `
    import { appendFileSync } from 'node:fs'
    export const handler = async ({ Records }) => {
      const seen = Records.map(({ dynamodb }) => dynamodb.Keys.pk.S)
      appendFileSync(process.env.NOTES, JSON.stringify({ batch: seen }) + '\\n')
      const failed = Records.find(({ dynamodb }) => dynamodb.NewImage?.fails?.S === 'reported')
      if (failed) return { batchItemFailures: [{ itemIdentifier: failed.dynamodb.SequenceNumber }] }
      if (Records.some(({ dynamodb }) => dynamodb.NewImage?.fails?.S === 'thrown')) throw new Error('poison')
    }`,
  job: `
    import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
    export const handler = async (event) => {
      const key = event.detail.object?.key ?? ''
      appendFileSync(process.env.NOTES, JSON.stringify({ type: event['detail-type'], time: event.time, object: event.detail.object }) + '\\n')
      if (key.endsWith('never')) throw new Error('never')
      const marker = process.env.NOTES + '.once'
      if (key.endsWith('once') && !existsSync(marker)) { writeFileSync(marker, ''); throw new Error('once') }
    }`,
}

export type FixtureFunction = keyof typeof fixtureFunctions
