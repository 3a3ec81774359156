import type { EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../i18n/i18n.ts'
import { FONT_FAMILY } from '../theme.ts'
import styles from './charts.module.css'
import { barOptions, type Category, type Series } from './options.ts'

interface BarChartProps {
  /** What it shows, for who does not see it; the table beside it says the same in figures. */
  readonly caption: string
  readonly categories: readonly Category[]
  readonly series: readonly Series[]
  readonly text: (value: number) => string
  /** Amounts are in fen, everything else is counted. */
  readonly unit: 'fen' | 'count'
  readonly lying?: boolean
}

/** Bars by category; a click on one opens the list behind it. */
export function BarChart({ caption, categories, series, text, unit, lying = false }: BarChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const navigate = useNavigate()
  const language = useLanguage()
  useEffect(() => {
    const element = box.current
    if (!element) return
    let close = () => {}
    let gone = false
    import('./echarts.ts').then(({ init }) => {
      if (gone) return
      const begun = init(element, null, { renderer: 'svg' })
      const observer = new ResizeObserver(() => begun.resize())
      observer.observe(element)
      close = () => {
        observer.disconnect()
        begun.dispose()
      }
      setChart(begun)
    })
    return () => {
      gone = true
      close()
    }
  }, [])
  useEffect(() => {
    if (!chart) return
    const moving = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const mark = scaleOf(language, unit)
    chart.setOption(barOptions({ categories, series, text, mark, lying, moving, fontFamily: FONT_FAMILY }), true)
    const open = ({ dataIndex }: { readonly dataIndex?: number }) => {
      const path = categories[dataIndex ?? -1]?.path
      if (path) navigate(path)
    }
    chart.on('click', open)
    return () => {
      chart.off('click', open)
    }
  }, [chart, categories, series, text, unit, language, lying, navigate])
  const height = lying ? 60 + categories.length * 64 : 240
  return <div ref={box} role="img" aria-label={caption} className={styles.chart} style={{ height }} />
}

/** Marks of a scale as each language shortens them, `1500万`, `15M`: round figures, which a float holds. */
function scaleOf(language: 'zh' | 'en', unit: 'fen' | 'count'): (value: number) => string {
  const { format } = new Intl.NumberFormat(language, { notation: 'compact' })
  return (value) => format(unit === 'fen' ? value / 100 : value)
}
