import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { type SignedIn, signInOnPhone } from '../../console/cli/demonstration/accounts'
import type { Worker } from '../../console/cli/demonstration/plan'
import { beijingDate } from '../../shared/forms/facts'
import type { Receipt } from '../../shared/journal/receipt'
import { ruhu } from '../console/cli/run'
import { type System, startSystem } from '../support/system'
import { viewDigests } from './campaign/audit'
import { garble } from './campaign/garble'
import { wholeJournal } from './campaign/journal'
import { operatorOf } from './office/operator'

// A first start in a fresh checkout builds the functions.
jest.setTimeout(900_000)

const fixture = path.resolve(__dirname, '../fixtures/folder-before-reseal')

/** What the version that wrote the folder answered. */
interface Told {
  readonly campaignId: string
  readonly village: string
  readonly entries: number
  readonly rows: number
  readonly people: readonly { readonly name: string; readonly certificateNumber: string; readonly personId: string }[]
  readonly accounts: Readonly<Record<string, { readonly account: string; readonly staffId: string }>>
  readonly receipts: readonly {
    readonly by: string
    readonly path: string
    readonly body: string
    readonly receipt: Receipt
  }[]
}
const told: Told = JSON.parse(gunzipSync(readFileSync(path.join(fixture, 'told.json.gz'))).toString())
/** The hint with its digits, also as text within JSON. Logs name the change, never a value. */
const withHint = /idHint\\?":\s*\\?"\d/
const keptDay = '2026-11-30'
/** While the day of the fixture lasts, entries of this test fall on it and its root proves nothing. */
const standing = beijingDate(new Date().toISOString()) > keptDay ? 'asKept' : 'notEnded'

let system: System
beforeAll(async () => {
  const fill = (folder: string) => void execFileSync('tar', ['-xzf', path.join(fixture, 'folder.tar.gz'), '-C', folder])
  system = await startSystem({ fill, isApiOnly: true })
})
afterAll(() => system?.stop())

/** The operator's own command line, on this machine. */
const cli = async (...words: string[]) => {
  const env = { RUHU_DATA: system.folder, RUHU_URL: system.url }
  const { code, out } = await ruhu([...words, '--json'], { env })
  return { code, told: JSON.parse(out) }
}
const digests = () => viewDigests(operatorOf(system))
const resealedEntries = async () => (await wholeJournal(system)).filter(({ was }) => was !== undefined)

describe('a data folder that an earlier version wrote', () => {
  it('opens, and is as it was promised: chains, the kept root of its day, every receipt', async () => {
    const receipts = path.join(system.folder, 'receipts.jsonl')
    writeFileSync(receipts, told.receipts.map(({ receipt }) => JSON.stringify(receipt)).join('\n'))
    const verified = await cli('verify', '--day', keptDay, '--receipts', receipts)
    expect(verified).toMatchObject({
      code: 0,
      told: {
        ...{ entries: told.entries, broken: [], receipts: { good: told.receipts.length, bad: [] } },
        days: [{ day: keptDay, because: standing }],
      },
    })
    expect(withHint.test(await readable())).toBe(true)
  })

  it('shows every person in the state she was left in', async () => {
    expect((await cli('rebuild')).code).toBe(0)
    await system.settled()
    expect(Object.keys(await digests()).length).toBeGreaterThanOrEqual(told.rows)
    expect(await states()).toEqual({ attempted: 1, locked: 1, sectionRelease: 2, statusClaimed: 1, townshipReview: 4 })
  })
})

describe('its reseal', () => {
  let before: Readonly<Record<string, string>>
  let facts: readonly string[]
  let bundle: unknown

  it('is killed in the middle: every stream is old or new, and the chains hold', async () => {
    // Read first: signing in leaves entries of its own.
    bundle = await bundleOf()
    await system.settled()
    before = await digests()
    facts = (await wholeJournal(system)).map(factsOf).sort()
    expect(await cli('reseal', '--dry-run')).toMatchObject({ code: 0, told: { resealed: 9, changes: { idHint: 9 } } })
    expect(await resealedEntries()).toEqual([])

    const dying = cli('reseal').catch(() => undefined)
    await until(() => logOf(system).includes('"was"'))
    await system.kill()
    await dying
    await system.start()
    const done = new Set((await resealedEntries()).map(({ pk }) => pk))
    process.stdout.write(`killed after ${done.size} of 9 streams\n`)
    expect(done.size).toBeGreaterThan(0)
    expect((await cli('verify', '--day', keptDay)).code).toBe(0)
  })

  it('goes on when it is run again, does nothing twice, and says the same as before', async () => {
    expect(await cli('reseal')).toMatchObject({ code: 0, told: { refused: [], compacted: true } })
    expect(await cli('reseal')).toMatchObject({ code: 0, told: { resealed: 0, entries: 0 } })
    const written = await wholeJournal(system)
    expect(written.map(factsOf).sort()).toEqual(facts)
    expect(written.filter(({ was }) => was !== undefined && !/^[0-9a-f]{64}$/.test(was))).toEqual([])

    await system.settled()
    expect(await digests()).toEqual(before)
    // Opened by who may open it, every record says what it said.
    expect(await bundleOf()).toEqual(bundle)
    const verified = await cli('verify', '--days')
    expect(verified).toMatchObject({ code: 0, told: { broken: [] } })
    expect(verified.told.days).toContainEqual(expect.objectContaining({ day: keptDay, because: standing }))
    expect(verified.told.days).toContainEqual(expect.objectContaining({ day: 'resealed', because: 'asKept' }))
  })

  it('leaves no readable hint in any file of the folder', async () => {
    const text = await readable()
    expect(withHint.test(text)).toBe(false)
    const hints = told.people.map(
      ({ certificateNumber }) => certificateNumber.slice(0, 6) + certificateNumber.slice(14, 18),
    )
    expect(hints.filter((hint) => text.includes(hint))).toEqual([])
    // Notes, reasons and corrections of the fixture name people who were never asked. The export that the office took then
    // is a file of its own and holds the notes until it expires after seven days.
    const kept = await readable(['dynamodb', 'runner', 'logs'])
    expect(['王小梅', '13900001234', '刘大妈', '李小强'].filter((said) => kept.includes(said))).toEqual([])
  })

  it('keeps every promise: the same command again gets the receipt it got then', async () => {
    const receipts = path.join(system.folder, 'receipts.jsonl')
    expect((await cli('verify', '--receipts', receipts)).told.receipts).toEqual({
      ...{ good: told.receipts.length, bad: [] },
    })
    const phones = new Map<string, SignedIn>()
    for (const by of ['collector', 'colleague', 'leader']) phones.set(by, await phoneOf(by))
    const sent = told.receipts.filter(({ by }) => phones.has(by))
    for (const { by, path: address, body, receipt } of sent) {
      const answer = await fetch(`${system.url}/api${address}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${phones.get(by)?.accessToken}` },
        body,
      })
      expect([address, await answer.json()]).toEqual([address, receipt])
    }
    expect(sent.length).toBeGreaterThan(10)
  })

  it('makes the same rows again from an empty table', async () => {
    await system.settled()
    const rows = await digests()
    expect((await cli('rebuild', '--clear')).code).toBe(0)
    await system.settled()
    expect(await digests()).toEqual(rows)
  })
})

describe('two flipped bytes in one entry', () => {
  it('are named by verify, and cost no row of anybody else', async () => {
    const rows = await digests()
    const { pk: stream, sk } = await garble(system, told.people[2]?.personId ?? '')
    const finding = { stream, seq: Number(sk), because: 'unreadable' }
    expect(await cli('verify')).toMatchObject({ code: 2, told: { broken: [finding] } })
    expect(await cli('rebuild', '--clear')).toMatchObject({ code: 2, told: { unreadable: [finding] } })
    expect(await digests()).toEqual(rows)
    // The hash of the entry can still be read, so its day still holds.
    expect((await cli('verify', '--day', keptDay)).told.days).toMatchObject([{ because: standing }])
  })
})

/** Everything a copy of an entry must keep. */
const factsOf = ({ pk, sk, commandId, contentHash, by, at }: Awaited<ReturnType<typeof wholeJournal>>[number]) =>
  [pk, sk, commandId, contentHash, by, at].join(' ')

async function states(): Promise<Readonly<Record<string, number>>> {
  const counted: Record<string, number> = {}
  for (const { state } of (await bundleOf()).rows) counted[state] = (counted[state] ?? 0) + 1
  return counted
}

async function bundleOf() {
  const params = { campaignId: told.campaignId, region: told.village }
  return (await phoneOf('collector')).speaker('GET /campaigns/{campaignId}/regions/{region}/bundle', { params })
}

async function phoneOf(by: string): Promise<SignedIn> {
  const { account = '', staffId = '' } = told.accounts[by] ?? {}
  const worker: Worker = { account, name: '', role: by === 'leader' ? 'leader' : 'collector', scope: told.village }
  const book = { find: () => ({ account }) as never, keep: () => undefined }
  return signInOnPhone({ url: system.url, operator: operatorOf(system), book }, worker, staffId)
}

const logOf = ({ folder }: System): string => readFileSync(path.join(folder, 'dynamodb', 'log.jsonl'), 'utf8')

/** Every byte that lies in the folder, with what is deflated opened, as somebody without keys could read it. */
async function readable(folders = ['dynamodb', 's3', 'runner', 'logs']): Promise<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(system.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  return files.map((file) => openedText(readFileSync(file))).join('\n')
}

function openedText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  const deflated = [...text.matchAll(/\{"B":"([^"]+)"\}/g)].map(([, base64 = '']) => {
    const stored = Buffer.from(base64, 'base64')
    try {
      return inflateRawSync(stored).toString()
    } catch {
      return stored.toString()
    }
  })
  return [text, ...deflated].join('\n')
}

async function until(is: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!is()) {
    if (Date.now() > end) throw new Error('It never happened.')
    await new Promise((done) => setTimeout(done, 2))
  }
}
