import { Button, Table, type TableProps } from 'antd'
import { useMessages } from '../../language'
import { byShare, formatCount, formatRate } from '../../ui/format'
import { type Figures, type RateName, rateNames } from './rates'

interface FiguresTableProps {
  readonly rows: readonly Figures[]
  readonly isDeepest: boolean
  readonly onDrill: (region: string) => void
  readonly onOpen: (region: string, rate: RateName) => void
}

/** The same figures as words: for a keyboard, a screen reader, a printer. Every figure opens its list. */
export function FiguresTable({ rows, isDeepest, onDrill, onOpen }: FiguresTableProps) {
  const { figures } = useMessages()
  const columns = useColumns({ isDeepest, onDrill, onOpen })
  return (
    <Table<Figures>
      aria-label={figures.tableName}
      rowKey="region"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 980 }}
    />
  )
}

function useColumns({ isDeepest, onDrill, onOpen }: Omit<FiguresTableProps, 'rows'>): TableProps<Figures>['columns'] {
  const { figures } = useMessages()
  const nameOf = ({ region, name }: Figures) =>
    isDeepest ? (
      name
    ) : (
      <Button
        type="link"
        style={{ padding: 0, whiteSpace: 'normal', textAlign: 'start' }}
        onClick={() => onDrill(region)}
      >
        {name}
      </Button>
    )
  const due = {
    title: figures.due,
    key: 'due',
    align: 'end' as const,
    width: 80,
    render: (_: unknown, row: Figures) => formatCount(row.due),
    sorter: (one: Figures, other: Figures) => one.due - other.due,
  }
  const rates = rateNames.map((name) => ({
    title: figures.rates[name],
    key: name,
    align: 'end' as const,
    width: 150,
    sorter: (one: Figures, other: Figures) => byShare(one[name], other[name]),
    render: (_: unknown, row: Figures) => (
      <RateLink figures={row} rate={name} onOpen={() => onOpen(row.region, name)} />
    ),
  }))
  return [
    { title: figures.region, key: 'name', fixed: 'start', width: 150, render: (_, row) => nameOf(row) },
    due,
    ...rates,
  ]
}

interface RateLinkProps {
  readonly figures: Figures
  readonly rate: RateName
  readonly onOpen: () => void
}

function RateLink({ figures, rate, onOpen }: RateLinkProps) {
  const { figures: words } = useMessages()
  const text = formatRate(figures[rate])
  return (
    <Button
      type="link"
      style={{ padding: 0 }}
      onClick={onOpen}
      aria-label={words.openList(figures.name, words.rates[rate], text)}
    >
      {text}
    </Button>
  )
}
