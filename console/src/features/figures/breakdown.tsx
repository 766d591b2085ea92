import { Button, Card, Flex, Typography } from 'antd'
import { useMessages } from '../../language'
import { formatCount } from '../../ui/format'
import { useCountName } from './count-name'
import type { Figures } from './rates'

interface BreakdownProps {
  readonly campaignId: string
  readonly figures: Figures
  readonly onOpen: (counts: string) => void
}

/** The region's registrations by state, by method, and those that cannot be registered; each count opens its list. */
export function Breakdown({ campaignId, figures, onOpen }: BreakdownProps) {
  const { figures: words } = useMessages()
  const parts = [
    { kind: 'state', title: words.byState, counts: figures.byState },
    { kind: 'method', title: words.byMethod, counts: figures.byMethod },
    { kind: 'level', title: words.byLevel, counts: figures.byLevel },
    { kind: 'speaker', title: words.bySpeaker, counts: figures.bySpeaker },
    { kind: '', title: words.heard, counts: figures.heard > 0 ? { heard: figures.heard } : {} },
    { kind: 'status', title: words.notRegistered, counts: figures.notRegistered },
  ].filter(({ counts }) => Object.keys(counts).length > 0)
  const countName = useCountName(campaignId)
  if (parts.length === 0) return null
  return (
    <Card title={words.breakdown} style={{ marginTop: 16 }}>
      <Flex vertical gap={14}>
        {parts.map(({ kind, title, counts }) => (
          <div key={kind}>
            <Typography.Text strong>{title}</Typography.Text>
            <Flex gap={8} wrap style={{ marginTop: 6 }}>
              {Object.entries(counts).map(([value, count]) => (
                <Button key={value} onClick={() => onOpen(named(kind, value))}>
                  {countName(named(kind, value))} {formatCount(count)}
                </Button>
              ))}
            </Flex>
          </div>
        ))}
      </Flex>
    </Card>
  )
}

/** As the server names a count: a measure alone, or one value of a break-down. */
const named = (kind: string, value: string): string => (kind === '' ? value : `${kind}:${value}`)
