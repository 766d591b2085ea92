import { Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { whatIsAsked } from '../../../../shared/roster/refresh-question'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { ListTable } from '../../ui/list-table'
import { ChangedPersons } from './changed-persons'
import type { Question, RosterImport } from './import-result'
import { MissingVillages } from './missing-villages'
import { SaveMissing } from './save-missing'
import { VillageName } from './village-name'

interface MissingPersonsProps {
  readonly campaignId: string
  readonly result: RosterImport
  readonly question: Question
  /** What can be done about them: above the names, which may be thousands. */
  readonly children: ReactNode
}

/** How many are missing in which village, and who: known before, not in this file. */
export function MissingPersons({ campaignId, result, question, children }: MissingPersonsProps) {
  const { missing, roster } = useMessages()
  const params = { campaignId, importId: result.importId }
  const list = useRows('GET /campaigns/{campaignId}/rosters/{importId}/missing', { params })
  const columns = missing.missingColumns
  const wentOn = result.state !== 'stopped' && result.state !== 'dropped'
  return (
    <section aria-label={missing.missingTitle} style={{ marginTop: 20 }}>
      {wentOn &&
        whatIsAsked(question).map((because) => (
          <Typography.Paragraph key={because}>{missing.wentOn[because](question)}</Typography.Paragraph>
        ))}
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {missing.missingByVillage}
      </Typography.Title>
      <MissingVillages question={question} />
      {children}
      {(question.changed ?? 0) > 0 && <ChangedPersons params={params} />}
      <Flex justify="space-between" align="center" wrap gap={8} style={{ margin: '24px 0 8px' }}>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {missing.missingTitle}
        </Typography.Title>
        <SaveMissing params={params} fileName={result.fileName} />
      </Flex>
      <ListTable
        name={missing.missingTitle}
        list={list}
        rowKey={({ personId }) => personId}
        empty={roster.noErrors}
        columns={[
          { title: columns.name, dataIndex: 'name' },
          { title: columns.number, dataIndex: 'maskedNumber', responsive: ['md'] },
          {
            title: columns.village,
            dataIndex: 'region',
            render: (region: string) => <VillageName village={region} />,
          },
        ]}
      />
    </section>
  )
}
