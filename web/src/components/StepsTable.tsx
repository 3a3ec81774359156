import { useTranslation } from 'react-i18next'
import type { Step } from '../../../server/kernel/step.ts'
import { formatFen, formatPpm } from '../format.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import styles from './table.module.css'

/** A calculation line by line: basis, factor, amount and the rule each line applies. */
export function StepsTable({ steps, caption }: { readonly steps: readonly Step[]; readonly caption: string }) {
  const { t } = useTranslation()
  const label = useCodeText()
  return (
    <ScrollRegion label={caption}>
      <table className={styles.table}>
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
              <th scope="row">
                {label('step', step.code)}
                {step.note && <small className={styles.note}>{noteText(step.note, label)}</small>}
              </th>
              <td className={styles.right}>{formatFen(step.basisFen)}</td>
              <td className={styles.right}>{step.factorPpm === undefined ? '—' : formatPpm(step.factorPpm)}</td>
              <td className={styles.right}>{formatFen(step.amountFen)}</td>
              <td>{step.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** The same step may come twice, as once per item: its place in the list tells them apart. */
const numbered = (steps: readonly Step[]) => steps.map((step, index) => ({ step, key: `${index}-${step.code}` }))

/** A note's words as people say them; figures and numbers stay. */
const noteText = (note: string, label: (group: string, code: string) => string) =>
  note
    .split(' ')
    .map((word) => label('stepNote', word))
    .join(' ')
