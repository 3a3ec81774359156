import { useTranslation } from 'react-i18next'
import type { BilingualText } from '../../../server/business/reference/product/product.contract.ts'
import type { Step } from '../../../server/kernel/step.ts'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { type Rated, useStepTexts } from '../product/useStepTexts.ts'
import { ReferenceText } from './ReferenceText.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import styles from './table.module.css'

interface StepsTableProps {
  readonly steps: readonly Step[]
  readonly caption: string
  /** Product and tariff that a rating pinned: they name its steps, rows and covers. */
  readonly rated?: Rated
  /** Names of what steps, notes and rows are called by code, where they are at hand. */
  readonly names?: Readonly<Record<string, BilingualText>>
}

/** A calculation line by line: basis, factor, amount and the rule each line applies. */
export function StepsTable({ steps, caption, rated, names = {} }: StepsTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const texts = useStepTexts(rated)
  const word = (code: string) => names[code]?.[language] ?? code
  return (
    <ScrollRegion label={caption}>
      <table className={`${styles.table} ${styles.cards}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('steps.step')}</th>
            <th scope="col" className={styles.right}>
              {t('steps.basis')}
            </th>
            <th scope="col" className={styles.right}>
              {t('steps.factor')}
            </th>
            <th scope="col" className={styles.right}>
              {t('steps.amount')}
            </th>
            <th scope="col">{t('steps.reference')}</th>
          </tr>
        </thead>
        <tbody>
          {numbered(steps).map(({ step, key }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {names[step.code]?.[language] ?? texts.name(step)}
                {step.note && <small className={styles.note}>{names[step.note]?.[language] ?? texts.note(step)}</small>}
              </th>
              <td className={styles.right} data-label={t('steps.basis')}>
                {formatFen(step.basisFen)}
              </td>
              <td className={styles.right} data-label={t('steps.factor')}>
                <span>
                  {step.factorPpm === undefined ? '—' : formatPpm(step.factorPpm)}
                  {step.row && (
                    <small className={styles.note}>{texts.row(step).split(' · ').map(word).join(' · ')}</small>
                  )}
                </span>
              </td>
              <td className={styles.right} data-label={t('steps.amount')}>
                {formatFen(step.amountFen)}
              </td>
              <td className={styles.wordy} data-label={t('steps.reference')}>
                <ReferenceText text={step.reference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {texts.rounding && <p className={styles.under}>{t('steps.rounding', { mode: texts.rounding })}</p>}
    </ScrollRegion>
  )
}

/** The same step may come twice, as once per item: its place in the list tells them apart. */
const numbered = (steps: readonly Step[]) => steps.map((step, index) => ({ step, key: `${index}-${step.code}` }))
