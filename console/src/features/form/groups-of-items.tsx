import { Button, Card, Flex, Tag, Typography } from 'antd'
import type { Edition, Group, Item } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { Condition } from '../../ui/condition'
import { ItemFacts, Marks } from './item-facts'

interface GroupsProps {
  readonly edition: Edition
  /** Those to show, with the items to show. */
  readonly groups: readonly Group[]
  /** What the campaign began with: everything else is of an extension. */
  readonly base?: Edition | undefined
  readonly onOpen?: ((item: string) => void) | undefined
}

export const GroupsOfItems = ({ edition, groups, base, onOpen }: GroupsProps) =>
  groups.map((group) => (
    <GroupOfItems key={group.key} edition={edition} group={group} isExtension={isNew(base, group)} onOpen={onOpen} />
  ))

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
        {group.title} {isExtension && <Tag color="blue">{form.extension}</Tag>}
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
  const about = checks.length > 0 ? form.ownChecks(checks.length) : form.handbook
  return (
    <Card size="small" style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 140px' }}>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <Typography.Title level={3} style={{ fontSize: 16, margin: 0 }}>
          {number && <Typography.Text type="secondary">{number} </Typography.Text>}
          {label}
        </Typography.Title>
        {onOpen && (
          <Button size="small" onClick={() => onOpen(key)} aria-label={form.openItem(about, label)}>
            {about}
          </Button>
        )}
      </Flex>
      <Marks item={item} />
      <ItemFacts edition={edition} item={item} />
    </Card>
  )
}
