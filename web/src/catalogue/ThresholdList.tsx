import type { Threshold } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { unitText } from '../format.ts'
import styles from './catalogue.module.css'

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const

/** Main technical indicators, one a line: 额定功率 ≥ 16 MW. */
export function ThresholdList({ thresholds }: { readonly thresholds: readonly Threshold[] }) {
  if (thresholds.length === 0) return <span className="muted">—</span>
  return (
    <ul className={styles.thresholds}>
      {thresholds.map(({ code, name, operator, value, unit }) => (
        <li key={`${code}${operator}`}>
          {name}{' '}
          <span className="tabular">
            {SIGNS[operator]} {value.toLocaleString('en-US', { maximumFractionDigits: 6 })} {unitText(unit)}
          </span>
        </li>
      ))}
    </ul>
  )
}
