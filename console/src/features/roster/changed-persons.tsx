import { Typography } from 'antd'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { ListTable } from '../../ui/list-table'
import { VillageName } from './village-name'

interface ChangedPersonsProps {
  readonly params: { readonly campaignId: string; readonly importId: string }
}

interface TypeAndGrade {
  readonly type: number
  readonly grade: number
}

/** Known persons whom the file gives another type or grade: what stands now, and what the file says. */
export function ChangedPersons({ params }: ChangedPersonsProps) {
  const { missing, roster, disabilityTypes, grades } = useMessages()
  const list = useRows('GET /campaigns/{campaignId}/rosters/{importId}/changes', { params })
  const columns = missing.missingColumns
  const inWords = ({ type, grade }: TypeAndGrade) => `${disabilityTypes[type - 1]} · ${grades[grade - 1]}`
  return (
    <section aria-label={missing.changedTitle} style={{ marginTop: 24 }}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {missing.changedTitle}
      </Typography.Title>
      <ListTable
        name={missing.changedTitle}
        list={list}
        rowKey={({ personId }) => personId}
        empty={roster.noErrors}
        columns={[
          { title: columns.name, dataIndex: 'name' },
          { title: columns.number, dataIndex: 'maskedNumber', responsive: ['md'] },
          {
            title: columns.village,
            dataIndex: 'region',
            responsive: ['md'],
            render: (region: string) => <VillageName village={region} />,
          },
          { title: columns.before, dataIndex: 'before', render: inWords },
          { title: columns.after, dataIndex: 'after', render: inWords },
        ]}
      />
    </section>
  )
}
