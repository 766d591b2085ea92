import { Drawer, Flex, Segmented, Typography } from 'antd'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { ConfirmationTag, StateTag } from '../../ui/tags'
import { useCountName } from './count-name'
import { useRegionFigures } from './use-figures'

type CountedRow = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/registrations']>['rows'][number]

interface CountedListProps {
  readonly campaignId: string
  readonly region: string
  /** The measure that is opened, as the server names it: `registered`, `not:visited`, `state:returned` … */
  readonly counts: string
  readonly onChange: (counts: string) => void
  readonly onClose: () => void
  /** Absent when the person may not read registrations. */
  readonly onOpen: ((personId: string) => void) | undefined
}

/** The registrations that one figure counts: its numerator, opened. */
export function CountedList({ campaignId, region, counts, onChange, onClose, onOpen }: CountedListProps) {
  const { figures, review } = useMessages()
  const narrow = useIsNarrow()
  const countName = useCountName(campaignId)
  const place = useRegionFigures(campaignId, region).data?.region.name ?? ''
  const list = useRows('GET /campaigns/{campaignId}/regions/{region}/registrations', {
    params: { campaignId, region },
    query: { counts },
  })
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 760} title={figures.listTitle(place, countName(counts))}>
      {hasOpposite(counts) && (
        <Segmented
          value={counts}
          onChange={onChange}
          style={{ marginBottom: 12 }}
          options={[
            { value: withoutNot(counts), label: figures.counted },
            { value: `not:${withoutNot(counts)}`, label: figures.notCounted },
          ]}
        />
      )}
      <ListTable<CountedRow>
        name={countName(counts)}
        list={list}
        rowKey={({ personId }) => personId}
        empty={figures.emptyList}
        {...(onOpen ? { onRow: ({ personId, name }) => opens(review.open(name), () => onOpen(personId)) } : {})}
        columns={[
          {
            title: review.person,
            key: 'person',
            render: (_, { name, maskedNumber, village }) => (
              <>
                <Typography.Text strong>{name}</Typography.Text>
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
                  {narrow ? village : maskedNumber}
                </Typography.Text>
              </>
            ),
          },
          { title: review.village, dataIndex: 'village', responsive: ['md'] },
          {
            title: review.submittedAt,
            dataIndex: 'submittedAt',
            responsive: ['md'],
            render: (at: string) => (at ? formatInstant(at) : '—'),
          },
          {
            title: review.state,
            key: 'state',
            render: (_, { state, confirmation }) => (
              <Flex gap={4} wrap>
                <StateTag state={state} />
                {confirmation !== 'none' && <ConfirmationTag kind={confirmation} />}
              </Flex>
            ),
          },
        ]}
      />
    </Drawer>
  )
}

const withoutNot = (counts: string): string => counts.replace(/^not:/, '')

const hasOpposite = (counts: string): boolean => ['registered', 'visited', 'confirmed'].includes(withoutNot(counts))
