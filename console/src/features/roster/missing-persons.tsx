import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { call, useRows } from '../../platform/api'
import { saveFile } from '../../platform/save-file'
import { useSayFailure } from '../../ui/failure'
import { ListTable } from '../../ui/list-table'
import { csvOf } from './csv'
import type { RosterImport } from './import-result'

const route = 'GET /campaigns/{campaignId}/rosters/{importId}/missing'
type MissingPerson = AnswerOf<Api[typeof route]>['rows'][number]
type Question = NonNullable<RosterImport['question']>

interface MissingPersonsProps {
  readonly campaignId: string
  readonly result: RosterImport
  readonly question: Question
  /** What can be done about them. */
  readonly children: ReactNode
}

/** How many are missing in which village, and who: known before, not in this file. */
export function MissingPersons({ campaignId, result, question, children }: MissingPersonsProps) {
  const { missing, roster } = useMessages()
  const params = { campaignId, importId: result.importId }
  const list = useRows(route, { params })
  const columns = missing.missingColumns
  return (
    <section aria-label={missing.missingTitle} style={{ marginTop: 20 }}>
      <ListTable
        name={missing.missingByVillage}
        list={{ rows: question.villages, failure: null, waiting: false }}
        rowKey={({ region }) => region}
        empty={roster.noErrors}
        columns={[
          { title: columns.village, dataIndex: 'region' },
          { title: columns.missing, dataIndex: 'missing', align: 'end' },
          { title: columns.known, dataIndex: 'known', align: 'end' },
        ]}
      />
      <Flex justify="space-between" align="center" wrap gap={8} style={{ margin: '16px 0 8px' }}>
        <Typography.Text strong>{missing.missingTitle}</Typography.Text>
        <SaveMissing params={params} fileName={result.fileName} />
      </Flex>
      <ListTable
        name={missing.missingTitle}
        list={list}
        rowKey={({ personId }) => personId}
        empty={roster.noErrors}
        columns={[
          { title: columns.village, dataIndex: 'region' },
          { title: columns.name, dataIndex: 'name' },
          { title: columns.number, dataIndex: 'maskedNumber' },
        ]}
      />
      {children}
    </section>
  )
}

interface SaveMissingProps {
  readonly params: { readonly campaignId: string; readonly importId: string }
  readonly fileName: string
}

/** All of them, however few are on the page. */
function SaveMissing({ params, fileName }: SaveMissingProps) {
  const { missing, roster } = useMessages()
  const [busy, setBusy] = useState(false)
  const sayFailure = useSayFailure()
  const { village, name, number } = missing.missingColumns
  const save = async () => {
    setBusy(true)
    await everybody(params)
      .then((people) => people.map((person) => [person.region, person.name, person.maskedNumber]))
      .then((rows) => saveFile(missing.missingFile(fileName), csvOf([[village, name, number], ...rows])))
      .catch(sayFailure)
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()} loading={busy}>
      {roster.saveErrors}
    </Button>
  )
}

async function everybody(params: SaveMissingProps['params']): Promise<readonly MissingPerson[]> {
  const people: MissingPerson[] = []
  let cursor: string | undefined
  do {
    const page = await call(route, { params, query: cursor === undefined ? {} : { cursor } })
    people.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return people
}
