import { Button, Flex, Typography, theme } from 'antd'
import { useMessages } from '../../language'
import { itemsOf, labelOf, useEdition } from '../../platform/edition'
import { useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { plainText } from '../../ui/plain-text'
import { ConfirmationTag, StateTag } from '../../ui/tags'
import { oneByOne, shownAs, type VillagePerson } from './together'
import { useSeen } from './use-seen'

interface PersonRowProps {
  readonly campaignId: string
  readonly person: VillagePerson
  readonly isSeen: boolean
  /** Nothing lies over the list. */
  readonly isLooking: boolean
  readonly isCurrent: boolean
  readonly onSeen: (shown: string) => void
  readonly onOpen: (personId: string) => void
}

/** One person: who it is, what is not as last year, what is doubtful. */
export function PersonRow({ campaignId, person, isSeen, isLooking, isCurrent, onSeen, onOpen }: PersonRowProps) {
  const { village, sexes } = useMessages()
  const { token } = theme.useToken()
  const narrow = useIsNarrow()
  const edition = useEdition(campaignId, person.edition)
  // Before the words are here nothing of the answers is on the screen.
  const { top, end } = useSeen(isLooking && edition !== undefined, shownAs(person), onSeen)
  return (
    <li
      style={{
        padding: narrow ? 12 : '12px 16px',
        background: token.colorBgContainer,
        borderBottom: `1px solid ${token.colorBorderSecondary}`,
        ...(isCurrent ? { boxShadow: `inset 4px 0 0 ${token.colorPrimary}` } : {}),
      }}
    >
      <span ref={top} style={{ display: 'block', height: 1 }} />
      <Flex vertical={narrow} gap={narrow ? 8 : 24}>
        <div style={{ flex: narrow ? undefined : '0 0 252px', minWidth: 0 }}>
          <Typography.Text strong>{village.person(person.name, sexes[person.sex], person.age)}</Typography.Text>
          <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
            {village.version(person.version, formatInstant(person.submittedAt))}
          </Typography.Text>
          <Flex gap={4} wrap style={{ marginTop: 4 }}>
            {person.state !== 'townshipReview' && <StateTag state={person.state} />}
            {person.confirmation !== 'none' && <ConfirmationTag kind={person.confirmation} />}
            {isSeen && oneByOne(person) === undefined && (
              <Typography.Text type="secondary">✓ {village.seen}</Typography.Text>
            )}
          </Flex>
        </div>
        <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Changes person={person} edition={edition} />
        </div>
        <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Doubts person={person} edition={edition} />
        </div>
        <div>
          <Button aria-label={village.openPerson(person.name)} onClick={() => onOpen(person.personId)}>
            {village.openShort}
          </Button>
        </div>
      </Flex>
      <span ref={end} style={{ display: 'block', height: 1 }} />
    </li>
  )
}

interface PartProps {
  readonly person: VillagePerson
  readonly edition: ReturnType<typeof useEdition>
}

const plainList = { margin: 0, paddingInlineStart: 18 }

function Changes({ person, edition }: PartProps) {
  const { village } = useMessages()
  if (!person.hasPrior) return <Typography.Text type="secondary">{village.noPrior}</Typography.Text>
  if (person.changes.length === 0) return <Typography.Text type="secondary">{village.noChanges}</Typography.Text>
  const items = itemsOf(edition)
  return (
    <>
      <Typography.Text strong>{village.changes}</Typography.Text>
      <ul style={plainList}>
        {person.changes.map(({ item, before, now }) => {
          const asked = items.find(({ key }) => key === item)
          return (
            <li key={item}>
              {labelOf(edition, item)}：
              <Typography.Text type="secondary">{plainText(asked, before) || village.before}</Typography.Text>
              <span aria-hidden> → </span>
              <span className="visually-hidden">{village.arrow}</span>
              <span style={{ fontWeight: 600 }}>{plainText(asked, now) || village.now}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Doubts({ person, edition }: PartProps) {
  const { village, doubts, record } = useMessages()
  const signs = doubts.signs as Readonly<Record<string, string>>
  const lines = [
    ...person.doubts.map((doubt) => signs[doubt] ?? doubt),
    ...(person.disputed.length > 0 ? [village.disputed(person.disputed.map((item) => labelOf(edition, item)))] : []),
    ...person.findings.map(({ item, kind, says, reason }) => {
      const found = `${labelOf(edition, item)}：${says ?? village.overridden}`
      return `${found}（${kind === 'hard' ? record.hard : record.reason(reason)}）`
    }),
    ...(person.photosAwaited > 0 ? [village.photo(person.photosAwaited)] : []),
    ...(person.ownWork ? [village.ownWork] : []),
  ]
  if (lines.length === 0) return <Typography.Text type="secondary">{village.noDoubts}</Typography.Text>
  return (
    <>
      <Typography.Text strong>{village.doubts}</Typography.Text>
      <ul style={plainList}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
