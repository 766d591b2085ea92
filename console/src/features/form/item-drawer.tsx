import { Alert, Drawer, Flex, Typography } from 'antd'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { Condition } from '../../ui/condition'
import { HandbookPassage } from '../../ui/handbook-passage'
import { groupOf, ItemFacts, type ItemOf, Marks } from './item-facts'

/** One item with all that is known about it: facts, checks, handbook. */
export function ItemDrawer({ edition, item, onClose }: ItemOf & { readonly onClose: () => void }) {
  const { form } = useMessages()
  const narrow = useIsNarrow()
  const checks = item.checks ?? []
  const group = groupOf(edition, item)
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 'min(760px, 92vw)'}
      title={`${item.number ?? ''} ${item.label}`.trim()}
    >
      <Marks item={item} />
      {group?.askedWhen && (
        <div>
          {form.groupAskedWhen}：<Condition edition={edition} text={group.askedWhen} />
        </div>
      )}
      <ItemFacts edition={edition} item={item} />
      {checks.length > 0 && (
        <section aria-label={form.ownChecks(checks.length)} style={{ marginTop: 12 }}>
          <Typography.Text strong>{form.ownChecks(checks.length)}</Typography.Text>
          <Flex vertical gap={8} style={{ marginTop: 6 }}>
            {checks.map((check, at) => (
              <CheckCard key={`${check.id}#${at}`} edition={edition} item={item} at={at} />
            ))}
          </Flex>
        </section>
      )}
      <HandbookPassage edition={edition} item={item.key} />
    </Drawer>
  )
}

function CheckCard({ edition, item, at }: ItemOf & { readonly at: number }) {
  const { formChecks: words } = useMessages()
  const check = item.checks?.[at]
  if (!check) return null
  return (
    <Alert
      type={check.kind === 'hard' ? 'error' : 'warning'}
      title={`${check.id} · ${words[check.kind]}`}
      description={
        <>
          <div>{check.says}</div>
          <div>
            {words.findsWhen}：<Condition edition={edition} text={check.findsWhen} self={item.key} />
          </div>
        </>
      }
    />
  )
}
