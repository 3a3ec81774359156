import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../../../server/kernel/step.ts'
import { formatFen } from '../format.ts'
import type { Rated } from '../product/useStepTexts.ts'
import styles from './amount.module.css'
import { useAmountUnit } from './amountUnit.ts'
import { StepsTable } from './StepsTable.tsx'

interface AmountTextProps {
  readonly fen: number | null
  /** When given, a click shows how the amount came about. */
  readonly steps?: readonly Step[]
  /** Product and tariff of a rating, which name its steps. */
  readonly rated?: Rated
  /** What the amount is, for the drawer's title. */
  readonly title?: string
  /** In overviews the chosen unit applies; elsewhere amounts are exact. */
  readonly overview?: boolean
}

/** An amount of money; with steps it explains itself. */
export function AmountText({ fen, steps, rated, title, overview = false }: AmountTextProps) {
  const { t } = useTranslation()
  const { unit } = useAmountUnit()
  const [open, setOpen] = useState(false)
  if (fen === null) return <span className="muted">—</span>
  const text = formatFen(fen, overview ? unit : 'yuan')
  const exact = overview && unit !== 'yuan' ? `¥${formatFen(fen)}` : undefined
  if (!steps?.length) {
    return (
      <span className="tabular" title={exact}>
        {text}
      </span>
    )
  }
  return (
    <>
      <button
        type="button"
        className={`tabular ${styles.explain}`}
        title={exact ?? t('steps.explain')}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(true)
        }}
      >
        {text}
        <span className="visually-hidden"> {t('steps.explain')}</span>
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} title={title ?? t('steps.title')} size={720} destroyOnHidden>
        <p className={styles.result}>
          <span>{title ?? t('steps.result')}</span>
          <strong className="tabular">¥{formatFen(fen)}</strong>
        </p>
        <StepsTable steps={steps} caption={title ?? t('steps.title')} rated={rated} />
      </Drawer>
    </>
  )
}
