import { Breadcrumb, Card, Empty, Typography } from 'antd'
import { contains } from '../../../shared/access/region'
import { Bars } from '../features/figures/bars'
import { Breakdown } from '../features/figures/breakdown'
import { CountedList } from '../features/figures/counted-list'
import { FiguresTable } from '../features/figures/figures-table'
import { RateCards } from '../features/figures/rate-cards'
import { measureOf, ranked, rateNameOf } from '../features/figures/rates'
import { useRegionFigures } from '../features/figures/use-figures'
import { useMessages } from '../language'
import { useMay, useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { FailureAlert } from '../ui/failure'
import { Page } from '../ui/page'
import { RegionName } from '../ui/region-name'
import { Waiting } from '../ui/waiting'
import { RecordDrawer } from './record-drawer'
import { useCampaignOfAddress } from './use-campaign-id'

const villageDigits = 12

/** Where nobody is due there is nothing to rank; the table still names the place. */
const isCounted = ({ due }: { readonly due: number }): boolean => due > 0

/** Where we stand, by region: ranked, with numerator and denominator, down to the registrations counted. */
export function FiguresRoute() {
  const { figures: words } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const { get, change } = useAddress()
  const region = get('region') ?? scope
  const rate = rateNameOf(get('rate'))
  const reading = useRegionFigures(campaignId, region)
  const openList = (of: string, counts: string) => change({ list: of, counts })
  const drill = (to: string) =>
    to.length === villageDigits
      ? openList(to, measureOf[rate])
      : change({ region: to, list: undefined, person: undefined })

  return (
    <Page title={words.title} about={words.about}>
      <Trail region={region} onGo={drill} />
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.isPending && <Waiting />}
      {reading.data && (
        <>
          <RateCards figures={reading.data.region} chosen={rate} onChoose={(chosen) => change({ rate: chosen })} />
          <Card title={words.rankedBy(words.rates[rate])} styles={{ header: { whiteSpace: 'normal' } }}>
            <Typography.Paragraph type="secondary">
              {words.rule(reading.data.region[rate].rule)} {words.hint}
            </Typography.Paragraph>
            {reading.data.children.filter(isCounted).length === 0 ? (
              <Empty description={words.empty} />
            ) : (
              <Bars
                rows={ranked(reading.data.children, rate).filter(isCounted)}
                rate={rate}
                title={words.rates[rate]}
                onOpen={(of) => openList(of, measureOf[rate])}
                onDrill={drill}
              />
            )}
          </Card>
          <Card title={words.tableName} style={{ marginTop: 16 }}>
            <FiguresTable
              rows={[reading.data.region, ...ranked(reading.data.children, rate)]}
              isDeepest={region.length >= villageDigits}
              onDrill={drill}
              onOpen={(of, by) => openList(of, measureOf[by])}
            />
          </Card>
          <Breakdown
            campaignId={campaignId}
            figures={reading.data.region}
            onOpen={(counts) => openList(reading.data.region.region, counts)}
          />
        </>
      )}
      <OpenLists campaignId={campaignId} />
    </Page>
  )
}

/** A figure's list, and over it the registration opened from it. */
function OpenLists({ campaignId }: { readonly campaignId: string }) {
  const { get, change } = useAddress()
  const may = useMay()
  const list = get('list')
  const person = get('person')
  if (!list) return null
  return (
    <>
      <CountedList
        campaignId={campaignId}
        region={list}
        counts={get('counts') ?? 'due'}
        onChange={(counts) => change({ counts }, { replace: true })}
        onClose={() => change({ list: undefined, counts: undefined, person: undefined })}
        onOpen={may('registration.review', list) ? (personId) => change({ person: personId }) : undefined}
      />
      {person && (
        <RecordDrawer campaignId={campaignId} personId={person} onClose={() => change({ person: undefined })} />
      )}
    </>
  )
}

const levels = [6, 9, 12]

/** County → township → village, as far as the person's scope reaches. */
function Trail({ region, onGo }: { readonly region: string; readonly onGo: (region: string) => void }) {
  const { scope } = useMe()
  const { figures } = useMessages()
  const steps = levels.filter((digits) => digits <= region.length).map((digits) => region.slice(0, digits))
  return (
    <nav aria-label={figures.trail} style={{ marginBottom: 12 }}>
      <Breadcrumb
        items={steps
          .filter((code) => contains(scope, code))
          .map((code) => ({ key: code, title: <Step code={code} isHere={code === region} onGo={onGo} /> }))}
      />
    </nav>
  )
}

function Step({
  code,
  isHere,
  onGo,
}: {
  readonly code: string
  readonly isHere: boolean
  readonly onGo: (code: string) => void
}) {
  const name = <RegionName region={code} />
  if (isHere) return <span aria-current="page">{name}</span>
  return (
    <Typography.Link onClick={() => onGo(code)} href={`?region=${code}`}>
      {name}
    </Typography.Link>
  )
}
