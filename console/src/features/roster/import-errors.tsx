import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { saveFile } from '../../platform/save-file'
import { ListTable } from '../../ui/list-table'
import { csvOf } from './csv'
import type { RosterImport } from './import-result'

interface ImportErrorsProps {
  readonly campaignId: string
  readonly result: RosterImport
}

/** Every row that did not enter: where it is, what was there (masked), why, so that it can be mended in the file. */
export function ImportErrors({ campaignId, result }: ImportErrorsProps) {
  const { roster } = useMessages()
  const { importId } = result
  const list = useRows('GET /campaigns/{campaignId}/rosters/{importId}/errors', { params: { campaignId, importId } })
  const numbered = { ...list, rows: list.rows?.map((error, at) => ({ ...error, key: `${at}` })) }
  const columns = roster.errorColumns

  const save = () => {
    const cells = (list.rows ?? []).map(({ row, column, value, reason }) => [String(row), column, value, reason])
    const heading = [columns.row, columns.column, columns.value, columns.reason]
    saveFile(roster.errorsFile(result.fileName), csvOf([heading, ...cells]))
  }

  return (
    <section aria-label={roster.errors} style={{ marginTop: 20 }}>
      <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 8 }}>
        <Typography.Text strong>{roster.errors}</Typography.Text>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={save} disabled={!list.rows}>
          {roster.saveErrors}
        </Button>
      </Flex>
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
