import { Typography, theme } from 'antd'
import { useMessages } from '../../language'
import { formatCount, formatPercent } from '../../ui/format'
import { type Figures, type RateName, rateNames, reachesTarget } from './rates'

interface RateCardsProps {
  readonly figures: Figures
  readonly chosen: RateName
  readonly onChoose: (rate: RateName) => void
}

/** The five rates of the region at a glance; choosing one ranks the regions below by it. */
export function RateCards({ figures, chosen, onChoose }: RateCardsProps) {
  const { figures: words } = useMessages()
  return (
    <div
      role="radiogroup"
      aria-label={words.choose}
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
        gap: 12,
        marginBottom: 16,
      }}
    >
      {rateNames.map((name) => (
        <RateCard
          key={name}
          name={words.rates[name]}
          rate={figures[name]}
          isChosen={name === chosen}
          onChoose={() => onChoose(name)}
        />
      ))}
    </div>
  )
}

interface RateCardProps {
  readonly name: string
  readonly rate: Figures[RateName]
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function RateCard({ name, rate, isChosen, onChoose }: RateCardProps) {
  const { figures: words } = useMessages()
  const { token } = theme.useToken()
  const reached = reachesTarget(rate)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card of three lines is no radio input, but behaves like one
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      onClick={onChoose}
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        textAlign: 'start',
        font: 'inherit',
        color: token.colorText,
        background: token.colorBgContainer,
        border: `1px solid ${isChosen ? token.colorPrimary : token.colorBorderSecondary}`,
        boxShadow: isChosen ? `inset 0 -3px 0 ${token.colorPrimary}` : 'none',
        borderRadius: 8,
        padding: '12px 14px',
        cursor: 'pointer',
      }}
    >
      <Typography.Text type="secondary">{name}</Typography.Text>
      <div style={{ fontSize: 26, fontWeight: 600, lineHeight: 1.3 }}>{formatPercent(rate)}</div>
      <div>
        {formatCount(rate.numerator)}/{formatCount(rate.denominator)}
      </div>
      {rate.target !== undefined && (
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {words.targetIs(Math.round(rate.target * 1000) / 10, reached)}
        </Typography.Text>
      )}
    </button>
  )
}
