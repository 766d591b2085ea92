import { useState } from 'react'
import { useMessages } from '../../language'
import { formatCount } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import type { Question } from './import-result'
import { VillageName } from './village-name'

const perPage = 10
const countOrNone = (count = 0): string => formatCount(count)

const concerned = ({ missing, changed = 0 }: Question['villages'][number]): number => missing + changed

/** How many of how many are missing or change in which village; the most first. A county has hundreds: the others by a button. */
export function MissingVillages({ question }: { readonly question: Question }) {
  const { missing, roster } = useMessages()
  const [shown, setShown] = useState(perPage)
  const villages = [...question.villages].sort((one, other) => concerned(other) - concerned(one))
  const more = shown < villages.length ? () => setShown(shown + perPage) : undefined
  const columns = missing.missingColumns
  const changed = {
    title: columns.changed,
    dataIndex: 'changed',
    align: 'end',
    width: 96,
    render: countOrNone,
  } as const
  return (
    <ListTable
      name={missing.missingByVillage}
      list={{ rows: villages.slice(0, shown), failure: null, waiting: false, more }}
      rowKey={({ region }) => region}
      empty={roster.noErrors}
      columns={[
        {
          title: columns.village,
          dataIndex: 'region',
          render: (region: string) => <VillageName village={region} />,
        },
        { title: columns.missing, dataIndex: 'missing', align: 'end', width: 64, render: formatCount },
        ...((question.changed ?? 0) > 0 ? [changed] : []),
        { title: columns.known, dataIndex: 'known', align: 'end', width: 64, render: formatCount },
      ]}
    />
  )
}
