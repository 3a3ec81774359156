import type { EChartsCoreOption } from 'echarts/core'

/** A group of bars, with where it leads. */
export interface Category {
  readonly label: string
  readonly path: string
}

/** What the bars of one colour stand for: a value for each category, in fen or a count. */
export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

interface Drawing {
  readonly categories: readonly Category[]
  readonly series: readonly Series[]
  /** A value as it is read. */
  readonly text: (value: number) => string
  /** A mark of the scale, short. */
  readonly mark: (value: number) => string
  /** Names that are long stand below each other, beside their bars. */
  readonly lying: boolean
  readonly moving: boolean
  readonly fontFamily: string
}

const COLOURS = ['#0f5c63', '#5fa8a0', '#c0883a']

/** What the library draws bars from. */
export function barOptions({ categories, series, text, mark, lying, moving, fontFamily }: Drawing): EChartsCoreOption {
  const names = {
    type: 'category',
    data: categories.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: {
      color: '#47585d',
      ...(lying ? { interval: 0, width: 120, overflow: 'break' } : { hideOverlap: true }),
    },
    inverse: lying,
  }
  const values = {
    type: 'value',
    splitNumber: 3,
    minInterval: 1,
    axisLabel: { color: '#5b6b70', formatter: mark, hideOverlap: true },
    splitLine: { lineStyle: { color: '#dfe6e7' } },
  }
  return {
    animation: moving,
    color: COLOURS,
    textStyle: { fontFamily },
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
    ...(series.length > 1 && { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10 } }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => text(Number(value)),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({ type: 'bar', name, data, barMaxWidth: 22, cursor: 'pointer' })),
  }
}
