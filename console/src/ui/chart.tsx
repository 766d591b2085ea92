import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts/types/dist/shared'
import { useEffect, useRef } from 'react'
import { usePrefersDark } from './appearance'

echarts.use([BarChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer])

export interface Mark {
  readonly kind: 'bar' | 'name'
  /** The position of the bar in its list. */
  readonly at: number
}

interface ChartProps {
  readonly name: string
  readonly option: EChartsOption
  readonly height: number
  /** A bar or the name beside it was chosen. The same must be reachable by keyboard in a table beside the chart. */
  readonly onChoose?: (mark: Mark) => void
}

interface ChartEvent {
  readonly componentType: string
  readonly dataIndex?: number
}

/** Every picture of the console. Only what is drawn here is in the bundle: register more above when it is needed. */
export function Chart({ name, option, height, onChoose }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  const dark = usePrefersDark()

  useEffect(() => {
    if (!box.current) return
    const chart = echarts.init(box.current, dark ? 'dark' : undefined, { renderer: 'svg' })
    chart.setOption({ backgroundColor: 'transparent', ...option })
    chart.on('click', (event) => {
      const { componentType, dataIndex } = event as unknown as ChartEvent
      if (dataIndex !== undefined) choose.current?.({ kind: componentType === 'yAxis' ? 'name' : 'bar', at: dataIndex })
    })
    const watching = new ResizeObserver(() => chart.resize())
    watching.observe(box.current)
    return () => {
      watching.disconnect()
      chart.dispose()
    }
  }, [option, dark])

  return <div ref={box} role="img" aria-label={name} style={{ width: '100%', height }} />
}
