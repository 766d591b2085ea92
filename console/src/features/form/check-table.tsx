import { Flex, Input, Segmented, Table, Tag } from 'antd'
import { useMemo } from 'react'
import type { CheckKind, Edition } from '../../../../shared/forms/edition'
import { sayCondition } from '../../../../shared/forms/say-condition'
import { useMessages } from '../../language'
import { useAddress } from '../../ui/address'
import { useIsNarrow } from '../../ui/appearance'
import { opens } from '../../ui/opens'
import { type CheckRow, checksOf, filterChecks } from './checks-of'

interface CheckTableProps {
  readonly edition: Edition
  readonly onOpen: (item: string) => void
}

/** Every check of the form: what the collector and the reviewer are told, and when. */
export function CheckTable({ edition, onOpen }: CheckTableProps) {
  const { formChecks: words } = useMessages()
  const { get, change } = useAddress()
  const rows = useMemo(() => checksOf(edition), [edition])
  const level = get('level') as CheckKind | undefined
  const sought = get('words') ?? ''
  const shown = filterChecks(rows, { kind: level, words: sought })
  return (
    <>
      <p>{words.about}</p>
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        <Input.Search
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={sought}
          allowClear
          onChange={({ target }) => change({ words: target.value }, { replace: true })}
          style={{ maxWidth: 320 }}
        />
        <Segmented
          aria-label={words.level}
          value={level ?? 'all'}
          onChange={(chosen) => change({ level: chosen === 'all' ? undefined : chosen })}
          options={[
            { value: 'all', label: words.all(rows.length) },
            { value: 'hard', label: words.hard },
            { value: 'soft', label: words.soft },
          ]}
        />
      </Flex>
      <Table<CheckRow>
        aria-label={words.about}
        rowKey="key"
        size="middle"
        dataSource={shown}
        pagination={false}
        sticky={{ offsetHeader: 56 }}
        locale={{ emptyText: words.empty }}
        columns={useColumns(edition)}
        onRow={({ item, check }) => opens(words.open(check.id, item.label), () => onOpen(item.key))}
      />
    </>
  )
}

function useColumns(edition: Edition) {
  const { formChecks: words } = useMessages()
  const narrow = useIsNarrow()
  const level = ({ check: { kind } }: CheckRow) => (
    <Tag {...(kind === 'hard' ? { color: 'red' } : {})}>{words[kind]}</Tag>
  )
  const item = ({ item: { number = '', label } }: CheckRow) => `${number} ${label}`.trim()
  const says = (row: CheckRow) => (
    <>
      {narrow && (
        <div>
          {item(row)} {level(row)}
        </div>
      )}
      {row.check.says}
    </>
  )
  return [
    { title: words.id, key: 'id', width: 72, render: (_: unknown, { check }: CheckRow) => check.id },
    ...(narrow
      ? []
      : [
          { title: words.level, key: 'level', width: 108, render: (_: unknown, row: CheckRow) => level(row) },
          { title: words.item, key: 'item', width: '16%', render: (_: unknown, row: CheckRow) => item(row) },
        ]),
    { title: words.says, key: 'says', render: (_: unknown, row: CheckRow) => says(row) },
    ...(narrow
      ? []
      : [
          {
            title: words.reviewerSays,
            key: 'reviewer',
            width: '18%',
            render: (_: unknown, row: CheckRow) => row.check.reviewerSays,
          },
          {
            title: words.findsWhen,
            key: 'when',
            width: '28%',
            render: (_: unknown, { item, check }: CheckRow) => sayCondition(edition, check.findsWhen, item.key),
          },
        ]),
  ]
}
