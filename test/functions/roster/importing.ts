import { randomUUID } from 'node:crypto'
import type { Invented } from '../../../console/cli/demonstration/people'
import { sha256 } from '../../../functions/platform/chain'
import { importRoster } from '../../../functions/roster/import-roster'
import type { RowError } from '../../../functions/roster/read-person'
import { countyOf } from '../../../shared/access/region'
import { fold } from '../../../shared/journal/stream'
import { type Registration, registrationKind } from '../../../shared/registrations/registration'
import { a, campaignId } from '../../support/people'
import type { Answer } from '../../support/world'
import { entriesOf, type Field, type Known, knownOf } from '../registrations/field'

export const header = ['残疾人证号', '姓名', '村（社区）代码', '手机号码', '地址', '监护人']

export const rowOf = ({ certificateNumber, name, village, phone, address, guardian }: Invented): string[] => [
  ...[certificateNumber, name, village, phone, address, guardian],
]

export const rowsOf = (people: readonly Invented[]): string[][] => [header, ...people.map(rowOf)]

const county = a('the county office')

export interface Import {
  readonly importId: string
  readonly key: string
  /** The job, as the object's arrival starts it. */
  run(world?: Field['world']): Promise<void>
  result(): Promise<Answer['body']>
  errors(): Promise<readonly RowError[]>
}

/** Announced and uploaded; the job has not run yet. */
export async function brought(field: Field, file: Buffer, fileName = '底册.csv'): Promise<Import> {
  const importId = randomUUID()
  const body = { importId, fileName, bytes: file.length, sha256: sha256(file) }
  const place = { params: { campaignId } }
  const started = await field.ask(county, 'POST /campaigns/{campaignId}/rosters', { ...place, body })
  const { key } = started.body.upload.fields
  field.world.transfers.upload(key, file)

  const params = { campaignId, importId }
  return {
    importId,
    key,
    run: (world = field.world) => importRoster(world)({ key }),
    result: async () => (await field.get(county, '/campaigns/{campaignId}/rosters/{importId}', params)).body,
    errors: async () => {
      const rows: RowError[] = []
      let cursor: string | undefined
      do {
        const query: Record<string, string> = cursor === undefined ? {} : { cursor }
        const route = '/campaigns/{campaignId}/rosters/{importId}/errors'
        const { body: page } = await field.get(county, route, params, query)
        rows.push(...page.rows)
        cursor = page.cursor
      } while (cursor !== undefined)
      return rows
    },
  }
}

/** The whole import: what came of it, and every line of the error list. */
export async function imported(
  field: Field,
  file: Buffer,
  fileName?: string,
): Promise<Answer['body'] & { readonly all: readonly RowError[] }> {
  const one = await brought(field, file, fileName)
  await one.run()
  return { ...(await one.result()), all: await one.errors() }
}

export const registrationNow = async (field: Field, known: Known): Promise<Registration> =>
  fold(registrationKind, await entriesOf(field, known))

/** What is known of an invented person now: her registration and her sealed identity, opened. */
export async function nowOf(field: Field, person: Invented) {
  const known = await knownOf(field.world, person)
  const stored = (await field.world.identities.find(countyOf(campaignId), [known.personId])).get(known.personId)
  return {
    known,
    registration: await registrationNow(field, known),
    entries: (await entriesOf(field, known)).length,
    identity: await stored?.identity(),
  }
}
