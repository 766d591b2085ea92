import { answerProblems } from '../../../functions/http/answer-problems'

const logged: string[] = []
const note = (message: string) => void logged.push(message)
const middleware = answerProblems({ log: { info: note, warn: note, error: note } })

async function answerTo(error: unknown) {
  const request = { error, event: { routeKey: 'POST /x', requestContext: { requestId: 'r' } }, response: undefined }
  await middleware.onError?.(request as never)
  const { statusCode, body } = request.response as unknown as { statusCode: number; body: string }
  return { statusCode, ...JSON.parse(body) }
}

it.each([
  ['is full', 507, 'storage.full', /没有保存/],
  ['fails', 500, 'storage.unavailable', /没有确认保存/],
])('says in a sentence that a store %s', async (_, httpStatusCode, code, sentence) => {
  const error = Object.assign(new Error('x'), { $metadata: { httpStatusCode } })
  expect(await answerTo(error)).toMatchObject({ code, title: expect.stringMatching(sentence) })
})

it('says that a store is away, which the SDK tells by the code of the refused connection', async () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', $metadata: { attempts: 4 } })
  expect(await answerTo(error)).toMatchObject({ statusCode: 503, code: 'storage.unavailable' })
})

it('answers anything else with 500, and logs it', async () => {
  logged.length = 0
  expect(await answerTo(new Error('a bug'))).toMatchObject({ statusCode: 500, code: 'internal' })
  expect(logged).toEqual(['unexpected'])
})
