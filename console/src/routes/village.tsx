import { Alert, Button, Empty, Flex, Segmented, Typography } from 'antd'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import { neighbourOf } from '../features/review/use-queue'
import { ApproveTogether } from '../features/village/approve-together'
import { PersonRow } from '../features/village/person-row'
import { eachOnce, oneByOne, shownAs, together, type VillagePerson } from '../features/village/together'
import { useBatch } from '../features/village/use-batch'
import { useMessages } from '../language'
import { useRead, useRows } from '../platform/api'
import { useMay, useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { FailureAlert } from '../ui/failure'
import { Page } from '../ui/page'
import { RegionFilter } from '../ui/region-filter'
import { useShortcuts } from '../ui/shortcuts'
import { Waiting } from '../ui/waiting'
import { OpenRecord } from './open-record'
import { useCampaignOfAddress } from './use-campaign-id'

const shows = ['waiting', 'doubtful', 'plain', 'submitted'] as const
type Show = (typeof shows)[number]
const villageDigits = 12

/** One village at once: the address names village, choice and who is open. */
export function VillageRoute() {
  const { village } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const { get, change } = useAddress()
  const region = get('region') ?? scope
  return (
    <Page
      title={village.title}
      about={village.about}
      extra={
        <>
          <Link to={`/${campaignId}/review?region=${region}`}>{village.toQueue}</Link>
          <RegionFilter
            scope={scope}
            value={region}
            onChange={(chosen) => change({ region: chosen, person: undefined })}
          />
        </>
      }
    >
      {region.length === villageDigits ? (
        <VillageOf key={region} campaignId={campaignId} region={region} />
      ) : (
        <ChooseVillage campaignId={campaignId} region={region} />
      )}
    </Page>
  )
}

interface PlaceProps {
  readonly campaignId: string
  readonly region: string
}

/** The next level by name, down to a village. */
function ChooseVillage({ campaignId, region }: PlaceProps) {
  const { village } = useMessages()
  const reading = useRead('GET /regions/{region}', { params: { region } }, { fresh: 600_000 })
  return (
    <>
      <Typography.Paragraph>{village.choose}</Typography.Paragraph>
      <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />
      {reading.isPending && <Waiting />}
      <Flex component="nav" aria-label={village.choose} gap={12} wrap>
        {reading.data?.children.map(({ code, name }) => (
          <Link key={code} to={`/${campaignId}/review/village?region=${code}`} style={{ padding: '8px 4px' }}>
            {name}
          </Link>
        ))}
      </Flex>
    </>
  )
}

function VillageOf({ campaignId, region }: PlaceProps) {
  const { get, change } = useAddress()
  const may = useMay()
  const person = get('person')
  const show: Show = shows.find((one) => one === get('show')) ?? 'waiting'
  const [handled, setHandled] = useState<Readonly<Record<string, number>>>({})
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const onHandled = useCallback((id: string, seq: number) => setHandled((before) => ({ ...before, [id]: seq })), [])
  const onSeen = useCallback((shown: string) => setSeen((before) => new Set(before).add(shown)), [])
  const list = useRows('GET /campaigns/{campaignId}/regions/{region}/village-review', {
    params: { campaignId, region },
    query: { show },
  })
  const batch = useBatch(campaignId, onHandled)
  const isDue = ({ personId, seq }: VillagePerson) => show === 'submitted' || seq >= (handled[personId] ?? 0)
  const people = eachOnce(list.rows ?? []).filter(isDue)
  const open = (id: string | undefined) => change({ person: id })
  const queue = {
    after: (id: string | undefined) => neighbourOf(people, id, 1),
    before: (id: string | undefined) => neighbourOf(people, id, -1),
    handled: onHandled,
  }
  useShortcuts({ j: () => open(queue.after(person)), k: () => open(queue.before(person)) }, true)

  if (list.failure) return <FailureAlert failure={list.failure} onRetry={() => void list.again()} />
  if (!list.rows) return <Waiting rows={10} />
  return (
    <>
      <Head pages={list.pages} show={show} onShow={(chosen) => change({ show: chosen, person: undefined })} />
      <People
        {...{ campaignId, people, seen, onSeen, show }}
        current={person}
        isLooking={person === undefined && !batch.isSending}
        onOpen={open}
      />
      <More more={list.more} waiting={list.waitingForMore} />
      {may('registration.approve', region) && (
        <ApproveTogether
          batch={batch}
          people={together(people, seen)}
          listed={people.filter((one) => oneByOne(one) === undefined).length}
          onOpen={open}
        />
      )}
      <OpenRecord campaignId={campaignId} personId={person} queue={queue} shortcuts onOpen={open} />
    </>
  )
}

interface HeadProps {
  readonly pages: ReturnType<typeof useRows<'GET /campaigns/{campaignId}/regions/{region}/village-review'>>['pages']
  readonly show: Show
  readonly onShow: (show: Show) => void
}

/** Which village, how far it is, and what cannot be read of it. */
function Head({ pages = [], show, onShow }: HeadProps) {
  const { village } = useMessages()
  const first = pages[0]
  const lost = pages.flatMap(({ unreadable }) => unreadable.map(({ name }) => name))
  if (!first) return null
  const { counts } = first
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 18, marginTop: 0 }}>
        {village.of(first.township, first.name)}
      </Typography.Title>
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBottom: 12 }}>
        <Typography.Text type="secondary">{village.counts(counts.submitted, counts.due)}</Typography.Text>
        <div style={{ maxWidth: '100%', overflowX: 'auto' }}>
          <Segmented<Show>
            aria-label={village.show}
            value={show}
            onChange={onShow}
            options={shows.map((value) => ({ value, label: village.shows[value](counts[value]) }))}
          />
        </div>
      </Flex>
      {lost.length > 0 && (
        <Alert type="warning" showIcon title={village.unreadable(lost)} style={{ marginBottom: 12 }} />
      )}
    </>
  )
}

interface PeopleProps {
  readonly campaignId: string
  readonly people: readonly VillagePerson[]
  readonly seen: ReadonlySet<string>
  readonly show: Show
  readonly current: string | undefined
  readonly isLooking: boolean
  readonly onSeen: (shown: string) => void
  readonly onOpen: (personId: string) => void
}

function People({ people, seen, show, current, ...rest }: PeopleProps) {
  const { village } = useMessages()
  if (people.length === 0) return <Empty description={village.empty[show]} style={{ paddingBlock: 48 }} />
  return (
    <ul aria-label={village.list} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {people.map((person) => (
        <PersonRow
          key={person.personId}
          person={person}
          isSeen={seen.has(shownAs(person))}
          isCurrent={person.personId === current}
          {...rest}
        />
      ))}
    </ul>
  )
}

function More({ more, waiting }: { readonly more: (() => unknown) | undefined; readonly waiting: boolean }) {
  const { common } = useMessages()
  if (!more) return null
  return (
    <Flex justify="center" style={{ marginBlock: 12 }}>
      <Button onClick={() => more()} loading={waiting}>
        {common.more}
      </Button>
    </Flex>
  )
}
