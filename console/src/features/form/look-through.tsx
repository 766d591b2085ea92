import { Button, Card, Empty, Flex, Input, Select, Tag, Typography } from 'antd'
import { useMemo } from 'react'
import type { Edition, Group, Item } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useAddress } from '../../ui/address'
import { Condition } from '../../ui/condition'
import { ItemFacts, Marks } from './item-facts'
import { searchItems } from './search-items'

interface LookThroughProps {
  readonly edition: Edition
  /** What the campaign began with: everything else is of an extension. */
  readonly base?: Edition | undefined
  readonly onOpen?: (item: string) => void
}

/** The form as it is asked: its groups in order, every item with what may be answered and when. */
export function LookThrough({ edition, base, onOpen }: LookThroughProps) {
  const { form } = useMessages()
  const { get, change } = useAddress()
  const words = get('words') ?? ''
  const group = get('group')
  const found = useMemo(() => searchItems(edition, words), [edition, words])
  const shown = group ? found.filter(({ key }) => key === group) : found
  const count = shown.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <Input.Search
          aria-label={form.search}
          placeholder={form.search}
          defaultValue={words}
          allowClear
          onChange={({ target }) => change({ words: target.value }, { replace: true })}
          style={{ maxWidth: 360 }}
        />
        <Select
          aria-label={form.group}
          placeholder={form.groups}
          value={group}
          allowClear
          options={edition.groups.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(chosen) => change({ group: chosen })}
          style={{ minWidth: 180 }}
        />
        <span role="status">{form.counted(count)}</span>
      </Flex>
      {count === 0 && <Empty description={form.nothingFound(words)} style={{ paddingBlock: 48 }} />}
      {shown.map((one) => (
        <GroupOfItems key={one.key} edition={edition} group={one} isExtension={isNew(base, one)} onOpen={onOpen} />
      ))}
    </>
  )
}

const isNew = (base: Edition | undefined, { key }: Group): boolean =>
  base !== undefined && !base.groups.some((group) => group.key === key)

interface GroupProps {
  readonly edition: Edition
  readonly group: Group
  readonly isExtension: boolean
  readonly onOpen: ((item: string) => void) | undefined
}

function GroupOfItems({ edition, group, isExtension, onOpen }: GroupProps) {
  const { form } = useMessages()
  return (
    <section aria-label={group.title} style={{ marginBottom: 24 }}>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {group.title} {isExtension && <Tag color="gold">{form.extension}</Tag>}
      </Typography.Title>
      {group.askedWhen && (
        <div style={{ marginBottom: 8 }}>
          {form.groupAskedWhen}：<Condition edition={edition} text={group.askedWhen} />
        </div>
      )}
      <Flex vertical gap={8}>
        {group.items.map((item) => (
          <ItemCard key={item.key} edition={edition} item={item} onOpen={onOpen} />
        ))}
      </Flex>
    </section>
  )
}

interface ItemCardProps {
  readonly edition: Edition
  readonly item: Item
  readonly onOpen: ((item: string) => void) | undefined
}

function ItemCard({ edition, item, onOpen }: ItemCardProps) {
  const { form } = useMessages()
  const { key, number, label, checks = [] } = item
  return (
    <Card size="small" style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 140px' }}>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <Typography.Title level={3} style={{ fontSize: 16, margin: 0 }}>
          {number && <Typography.Text type="secondary">{number} </Typography.Text>}
          {label}
        </Typography.Title>
        {onOpen && (
          <Button size="small" onClick={() => onOpen(key)} aria-label={form.openItem(label)}>
            {checks.length > 0 ? form.ownChecks(checks.length) : form.handbook}
          </Button>
        )}
      </Flex>
      <div style={{ marginBlock: 4 }}>
        <Marks item={item} />
      </div>
      <ItemFacts edition={edition} item={item} />
    </Card>
  )
}
