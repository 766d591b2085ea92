import { Readable } from 'node:stream'
import { fold } from '../../shared/journal/stream'
import {
  hasInterview,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../shared/registrations/registration'
import { type ExportEvent, exportKind, finishExport } from '../../shared/reports/export'
import type { Dependencies } from '../dependencies'
import { derivedId } from '../platform/derived-id'
import { keys } from '../platform/keys'
import { systemRequest } from '../platform/system-actor'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { villagesIn } from '../regions/villages-in'
import { isHere, type VillageRow } from '../registrations/village-row'
import { answerColumns, csvLine } from './answers-csv'
import { exportSubject } from './export-subject'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'campaigns' | 'regions' | 'transfers' | 'handle' | 'log'>

/** A byte order mark: spreadsheet programs take the file for UTF-8 and show Chinese as it is. */
const mark = '\uFEFF'

/** Writes the file first and says so second: run twice, it writes the same name again. No names, no numbers, no telephones. */
export const exportAnswers =
  (needs: Needs) =>
  async (stream: string): Promise<void> => {
    const { journal, campaigns, transfers, handle } = needs
    const asked = fold(exportKind, await journal.read<ExportEvent>(stream))
    if (asked.state !== 'waiting') return
    // Read anew: an extension switched on a moment ago may have answers already.
    const campaign = await campaigns.read(asked.campaignId)
    if (!campaign) return

    const columns = answerColumns([campaign.content, ...Object.values(campaign.editions)])
    let rows = 0
    const unreadable: string[] = []
    async function* lines(campaignId: string, region: string): AsyncGenerator<Buffer> {
      yield Buffer.from(mark + csvLine(columns.map(({ title }) => title)))
      for await (const registration of registrationsIn(needs, campaignId, region)) {
        if (typeof registration === 'string') {
          unreadable.push(registration)
          continue
        }
        rows += 1
        yield Buffer.from(csvLine(columns.map(({ read }) => read(registration))))
      }
    }

    const key = `exports/${stream.replace(/#/g, '/')}.csv`
    await transfers.write(key, Readable.from(lines(asked.campaignId, asked.region)), 'text/csv; charset=utf-8')
    const missing = unreadable.length > 0 ? { unreadable } : {}
    const command = { commandId: derivedId(`finish ${stream}`), rows, key, ...missing }
    await handle(exportSubject, finishExport, stream, systemRequest('reports', 'answers.export', command))
  }

/** Every interview; of a person whose record cannot be read, her id alone. */
async function* registrationsIn(needs: Needs, campaignId: string, region: string) {
  for (const village of await villagesIn(needs, region)) {
    let cursor: string | undefined
    do {
      const page = await needs.views.list<VillageRow>(keys.village(campaignId, village), { cursor, limit: 100 })
      for (const { personId } of page.rows.filter(isHere)) {
        const stream = registrationStream({ campaignId, personId })
        const registration = await unlessUnreadable(needs.log, stream, async () =>
          fold(registrationKind, await needs.journal.read<RegistrationEvent>(stream)),
        )
        if (!registration) yield personId
        else if (registration.state !== 'unknown' && hasInterview(registration)) yield { personId, registration }
      }
      cursor = page.cursor
    } while (cursor !== undefined)
  }
}
