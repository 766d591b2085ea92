import { theme } from 'antd'
import type { EChartsOption } from 'echarts/types/dist/shared'
import { useMemo } from 'react'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { Chart } from '../../ui/chart'
import { formatRate, percentOf } from '../../ui/format'
import { type Figures, type RateName, reachesTarget } from './rates'

interface BarsProps {
  readonly rows: readonly Figures[]
  readonly rate: RateName
  readonly title: string
  readonly onOpen: (region: string) => void
  readonly onDrill: (region: string) => void
}

const barPixels = 30
const framePixels = 44
const longestName = 9

/** One bar per region, ranked; numerator and denominator stand beside each. A bar opens its list, a name goes deeper. */
export function Bars({ rows, rate, title, onOpen, onDrill }: BarsProps) {
  const { figures } = useMessages()
  const { token } = theme.useToken()
  const narrow = useIsNarrow()
  const option = useMemo(() => {
    const colours = {
      text: token.colorText,
      font: token.fontFamily,
      quiet: token.colorTextSecondary,
      track: token.colorFillSecondary,
    }
    const bars = { fine: token.colorPrimary, below: token.colorWarning, bad: token.colorError }
    return optionOf({ rows, rate, narrow, colours, bars, targetName: figures.target })
  }, [rows, rate, narrow, token, figures])

  return (
    <Chart
      name={figures.chartName(title)}
      option={option}
      height={rows.length * barPixels + framePixels}
      onChoose={({ kind, at }) => {
        const chosen = rows[at]
        if (chosen) (kind === 'name' ? onDrill : onOpen)(chosen.region)
      }}
    />
  )
}

interface Drawing extends Pick<BarsProps, 'rows' | 'rate'> {
  readonly narrow: boolean
  readonly colours: { readonly text: string; readonly font: string; readonly quiet: string; readonly track: string }
  readonly bars: { readonly fine: string; readonly below: string; readonly bad: string }
  readonly targetName: string
}

function optionOf({ rows, rate, narrow, colours, bars, targetName }: Drawing): EChartsOption {
  const target = rows.find((row) => row[rate].target !== undefined)?.[rate].target
  const colourOf = (row: Figures) => {
    if (rate === 'disputed') return row[rate].numerator > 0 ? bars.bad : bars.fine
    return reachesTarget(row[rate]) === false ? bars.below : bars.fine
  }
  return {
    animationDuration: 200,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 132, top: 28, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      triggerEvent: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: colours.text,
        fontSize: 13,
        formatter: (name: string) =>
          narrow && name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name,
      },
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        cursor: 'pointer',
        showBackground: true,
        backgroundStyle: { color: colours.track, borderRadius: 3 },
        data: rows.map((row) => ({
          value: percentOf(row[rate]) ?? 0,
          itemStyle: { color: colourOf(row), borderRadius: 3 },
        })),
        // The label stands at the end of the track, not of the bar: the eye runs down one column of figures.
        label: {
          show: true,
          position: 'insideLeft',
          offset: [0, 0],
          color: 'transparent',
        },
        markLine: target === undefined ? { data: [] } : targetLine(target, targetName, colours.quiet),
      },
      figuresColumn(rows, rate, colours.text),
    ],
  }
}

/** An invisible bar of full length carries the figures, so that they stand in one column. */
const figuresColumn = (rows: readonly Figures[], rate: RateName, colour: string) => ({
  type: 'bar' as const,
  barWidth: 14,
  barGap: '-100%',
  cursor: 'pointer',
  itemStyle: { color: 'transparent' },
  data: rows.map(() => 100),
  label: {
    show: true,
    position: 'right' as const,
    color: colour,
    fontSize: 13,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const row = rows[dataIndex]
      return row ? formatRate(row[rate]) : ''
    },
  },
})

const targetLine = (target: number, name: string, colour: string) => ({
  silent: true,
  symbol: 'none' as const,
  lineStyle: { color: colour, type: 'dashed' as const, width: 1.5 },
  label: {
    formatter: `${name} ${Math.round(target * 1000) / 10}%`,
    color: colour,
    position: 'start' as const,
    distance: 6,
  },
  data: [{ xAxis: target * 100 }],
})
