import { Button, Empty, Flex, Table, type TableProps } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useMessages } from '../language'
import { FailureAlert } from './failure'
import { Waiting } from './waiting'

export interface Rows<Row> {
  readonly rows: readonly Row[] | undefined
  readonly failure: Error | null
  readonly waiting: boolean
  readonly more?: (() => unknown) | undefined
  readonly waitingForMore?: boolean
  readonly again?: () => unknown
}

interface ListTableProps<Row> extends Pick<TableProps<Row>, 'columns' | 'onRow' | 'rowClassName' | 'expandable'> {
  readonly list: Rows<Row>
  readonly name: string
  readonly rowKey: (row: Row) => string
  /** What to do when there is nothing here. */
  readonly empty: ReactNode
}

/** A list of the server's: sticky headings, a sentence when it is empty or failed, and the next page by a button. */
export function ListTable<Row extends object>({ list, name, rowKey, empty, ...table }: ListTableProps<Row>) {
  const { common } = useMessages()
  useNextWhenEmpty(list)
  if (list.failure) return <FailureAlert failure={list.failure} onRetry={() => list.again?.()} />
  if (list.waiting || !list.rows || isSearching(list)) return <Waiting />
  if (list.rows.length === 0) return <Empty description={empty} style={{ paddingBlock: 48 }} />
  return (
    <>
      <Table<Row>
        {...table}
        aria-label={name}
        rowKey={rowKey}
        dataSource={list.rows}
        pagination={false}
        sticky={{ offsetHeader: 56 }}
        size="middle"
      />
      <Flex justify="center" style={{ marginTop: 12 }}>
        {list.more ? (
          <Button onClick={() => list.more?.()} loading={list.waitingForMore === true}>
            {common.more}
          </Button>
        ) : (
          <span style={{ opacity: 0.75 }}>{common.allShown(list.rows.length)}</span>
        )}
      </Flex>
    </>
  )
}

const isSearching = ({ rows, more }: Rows<unknown>): boolean => rows?.length === 0 && more !== undefined

/** A page may hold nothing of what was asked and yet have another behind it: go on until there is something to show. */
function useNextWhenEmpty(list: Rows<unknown>): void {
  const { more, waitingForMore } = list
  const goesOn = isSearching(list) && !waitingForMore
  useEffect(() => {
    if (goesOn) more?.()
  }, [goesOn, more])
}
