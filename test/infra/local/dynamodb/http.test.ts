import { crc32 } from 'node:zlib'
import { runningEngine } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
beforeAll(async () => {
  engine = await runningEngine()
})
afterAll(() => engine.stop())

const post = (target: string, body: string) =>
  fetch(engine.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
    body,
  })

it('names every answer and proves its bytes', async () => {
  const answer = await post('DynamoDB_20120810.ListTables', '{}')
  const body = await answer.text()
  expect(body).toBe('{"TableNames":[]}')
  expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('x-amz-crc32')).toBe(String(crc32(body)))
})

it.each([
  ['an unknown operation', 'DynamoDB_20120810.Explode', '{}', 'UnknownOperationException'],
  ['an unknown service', 'DynamoDB_19990101.ListTables', '{}', 'UnknownOperationException'],
  ['what is not JSON', 'DynamoDB_20120810.ListTables', '{', 'SerializationException'],
  ['JSON that is no object', 'DynamoDB_20120810.ListTables', '[]', 'SerializationException'],
  ['a field of the wrong type', 'DynamoDB_20120810.PutItem', '{"TableName":1}', 'SerializationException'],
  ['a missing field', 'DynamoDB_20120810.GetItem', '{"TableName":"abc"}', 'ValidationException'],
  ['a missing setting', 'DynamoDB_20120810.UpdateTimeToLive', '{"TableName":"abc"}', 'ValidationException'],
  ['an unknown table', 'DynamoDB_20120810.DescribeTable', '{"TableName":"abc"}', 'ResourceNotFoundException'],
])('refuses %s', async (_what, target, body, type) => {
  const answer = await post(target, body)
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { __type: string }).__type).toMatch(new RegExp(`#${type}$`))
})

it('refuses more than 16 MB', async () => {
  const answer = await post('DynamoDB_20120810.PutItem', `{"TableName":"${'x'.repeat(16 * 1024 * 1024)}"}`)
  expect(answer.status).toBe(413)
})
