import { request } from 'node:http'
import { crc32 } from 'node:zlib'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams'
import { signedHeaders } from '../../../../infra/local/signature/sign-request'
import { credentials } from '../../../support/engine-credentials'
import { clientsOf, runningEngine } from './running-engine'

const signer = { credentials, region: 'cn-northwest-1', service: 'dynamodb' }

let engine: Awaited<ReturnType<typeof runningEngine>>
beforeAll(async () => {
  engine = await runningEngine()
})
afterAll(() => engine.stop())

const post = (target: string, body: string) => {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target }
  const signed = signedHeaders({ address: new URL(engine.url), method: 'POST', headers, body }, signer, Date.now())
  return fetch(engine.url, { method: 'POST', headers: signed, body })
}

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

describe('who may ask', () => {
  const typeOf = async (answer: Response) => ((await answer.json()) as { __type: string }).__type.split('#')[1]
  const target = { 'x-amz-target': 'DynamoDB_20120810.ListTables' }

  it('is nobody who does not sign', async () => {
    const answer = await fetch(engine.url, { method: 'POST', headers: target, body: '{}' })
    expect([answer.status, await typeOf(answer)]).toEqual([400, 'MissingAuthenticationTokenException'])
  })

  it.each([
    ['another key', { accessKeyId: 'local', secretAccessKey: 'local' }, 'InvalidSignatureException'],
    ['an unknown name', { ...credentials, accessKeyId: 'stranger' }, 'UnrecognizedClientException'],
  ])('is nobody with %s, over tables or streams', async (_what, other, name) => {
    const { database, streams } = clientsOf(engine.url, { credentials: other })
    await expect(database.send(new ListTablesCommand({}))).rejects.toMatchObject({ name })
    await expect(streams.send(new ListStreamsCommand({}))).rejects.toMatchObject({ name })
  })

  it('is nobody who signed another body', async () => {
    const headers = signedHeaders(
      { address: new URL(engine.url), method: 'POST', headers: target, body: '{}' },
      signer,
      Date.now(),
    )
    const answer = await fetch(engine.url, { method: 'POST', headers, body: '{"Limit":1}' })
    expect([answer.status, await typeOf(answer)]).toEqual([400, 'InvalidSignatureException'])
  })

  it.each([16, -16])('is nobody whose clock is %i minutes off', async (minutes) => {
    const request = { address: new URL(engine.url), method: 'POST', headers: target, body: '{}' }
    const headers = signedHeaders(request, signer, Date.now() + minutes * 60_000)
    const answer = await fetch(engine.url, { method: 'POST', headers, body: '{}' })
    expect([answer.status, await typeOf(answer)]).toEqual([400, 'InvalidSignatureException'])
  })

  it.each(['POST', 'GET'])('is no page whose name was pointed at this machine (%s)', async (method) => {
    const headers = { ...target, host: 'evil.example:80' }
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(engine.url, { method, headers }, (answer) => resolve(answer.resume().statusCode))
      outgoing.on('error', reject).end()
    })
    expect(status).toBe(403)
  })
})
