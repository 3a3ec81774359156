import { useTranslation } from 'react-i18next'
import type { TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { measureText } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './definition.module.css'
import { faultValue, type RowFaultsOf } from './rowFaults.ts'

interface RowFaultsProps {
  readonly faults: RowFaultsOf
  readonly table: TariffTable
  readonly onGo: (row: number) => void
}

/** Gaps, overlaps and the like, each leading to its row. */
export function RowFaults({ faults: { byRow, whole }, table, onGo }: RowFaultsProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const count = whole.length + [...byRow.values()].reduce((sum, list) => sum + list.length, 0)
  if (count === 0) return null
  const text = (failure: Failure) => {
    const { threshold, unit } = failure
    const needed =
      threshold === undefined ? '' : `${marks.semicolon}${t('definitions.needed')} ${measureText(threshold, unit)}`
    const value = faultValue(failure, table)
    return value === '' ? failure[language] : `${failure[language]}${marks.colon}${value}${needed}`
  }
  return (
    <section aria-label={t('definitions.validation')}>
      <p className="warning">{t('definitions.rowFaults', { n: count })}</p>
      <ul className={styles.faults}>
        {whole.map((failure) => (
          <li key={`${failure.code} ${failure.value}`}>{text(failure)}</li>
        ))}
        {[...byRow].map(([row, failures]) => (
          <li key={row}>
            <button type="button" className={styles.jump} onClick={() => onGo(row)}>
              {t('definitions.rowNo')} {row + 1}
              {marks.colon}
              {failures.map(text).join(marks.stop)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
