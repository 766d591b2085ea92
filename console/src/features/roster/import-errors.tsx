import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex, Segmented, Typography } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { call, useRows } from '../../platform/api'
import { saveFile } from '../../platform/save-file'
import { useSayFailure } from '../../ui/failure'
import { ListTable } from '../../ui/list-table'
import { csvOf } from './csv'
import type { RosterImport } from './import-result'

type Kind = 'refused' | 'remark'
type RowError = AnswerOf<Api['GET /campaigns/{campaignId}/rosters/{importId}/errors']>['rows'][number]

interface ImportErrorsProps {
  readonly campaignId: string
  readonly result: RosterImport
}

/** Rows that did not enter, apart from cells that were left out: where, what was there (masked), why. */
export function ImportErrors({ campaignId, result }: ImportErrorsProps) {
  const { roster } = useMessages()
  const { importId, refused, remarks = 0 } = result
  const [kind, setKind] = useState<Kind>(refused > 0 ? 'refused' : 'remark')
  const params = { campaignId, importId }
  const list = useRows('GET /campaigns/{campaignId}/rosters/{importId}/errors', { params, query: { kind } })
  const numbered = { ...list, rows: list.rows?.map((error, at) => ({ ...error, key: `${at}` })) }
  const columns = roster.errorColumns
  return (
    <section aria-label={roster.errors} style={{ marginTop: 20 }}>
      <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 8 }}>
        <Segmented<Kind>
          value={kind}
          onChange={setKind}
          options={[
            { value: 'refused', label: roster.refusedRows(refused) },
            { value: 'remark', label: roster.remarksCount(remarks) },
          ]}
        />
        <SaveAll {...params} fileName={result.fileName} kind={kind} />
      </Flex>
      <Typography.Paragraph type="secondary">{roster.errorsAbout[kind]}</Typography.Paragraph>
      <ListTable
        name={roster.errors}
        list={numbered}
        rowKey={({ key }) => key}
        empty={roster.noErrors}
        columns={[
          { title: columns.row, dataIndex: 'row', width: 80 },
          { title: columns.column, dataIndex: 'column', width: 140 },
          { title: columns.value, dataIndex: 'value', responsive: ['md'] },
          { title: columns.reason, dataIndex: 'reason' },
        ]}
      />
    </section>
  )
}

interface SaveAllProps {
  readonly campaignId: string
  readonly importId: string
  readonly fileName: string
  readonly kind: Kind
}

/** All of them, however few are on the page. */
function SaveAll({ fileName, kind, ...params }: SaveAllProps) {
  const { roster } = useMessages()
  const [busy, setBusy] = useState(false)
  const sayFailure = useSayFailure()
  const columns = roster.errorColumns
  const save = async () => {
    setBusy(true)
    const cells = (errors: readonly RowError[]) =>
      errors.map(({ row, column, value, reason }) => [String(row), column, value, reason])
    const heading = [columns.row, columns.column, columns.value, columns.reason]
    await everyError(params, kind)
      .then((errors) => saveFile(roster.errorsFile[kind](fileName), csvOf([heading, ...cells(errors)])))
      .catch(sayFailure)
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()} loading={busy}>
      {roster.saveErrors}
    </Button>
  )
}

async function everyError(params: { campaignId: string; importId: string }, kind: Kind): Promise<readonly RowError[]> {
  const errors: RowError[] = []
  let cursor: string | undefined
  do {
    const query = { kind, ...(cursor === undefined ? {} : { cursor }) }
    const page = await call('GET /campaigns/{campaignId}/rosters/{importId}/errors', { params, query })
    errors.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return errors
}
