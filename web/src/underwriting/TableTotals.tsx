import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  FormField,
  FormTableRow,
  TableField,
} from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { formatFen } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { fieldPath } from '../object/fields.ts'
import { sumOfColumn } from '../object/sums.ts'
import styles from './tableField.module.css'

interface TableTotalsProps {
  readonly field: TableField
  /** Place of the item in the list. */
  readonly index: number
  readonly form: readonly FormField[]
}

/** What the money columns come to, and how far that is from what they have to add up to. */
export function TableTotals({ field, index, form }: TableTotalsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const instance = Form.useFormInstance()
  const rows = Form.useWatch(['items', index, 'attributes', field.name], instance) as FormTableRow[] | undefined
  const equals = field.sum?.equals ?? ''
  const whole = Form.useWatch(['items', index, ...fieldPath(equals)], instance) as number | null | undefined
  const money = field.columns.filter(({ type }) => type === 'money')
  if (money.length === 0 || !rows || rows.length === 0) return null
  return (
    <dl className={styles.totals}>
      {money.map((column) => {
        const sumFen = sumOfColumn(rows, column.name)
        const held = field.sum?.column === column.name && typeof whole === 'number' && sumFen !== null
        const object = form.find(({ name }) => name === equals)?.label[language] ?? equals
        return (
          <div key={column.name}>
            <dt>{t('object.totalOf', { column: column.label[language] })}</dt>
            <dd>
              <AmountText fen={sumFen} /> {t('unit.yuan')}
              {held && sumFen === whole && <span className="muted"> {t('object.sumMatches', { field: object })}</span>}
              {held && sumFen !== whole && (
                <span className="warning">
                  {' '}
                  {t('object.sumDiffers', {
                    field: object,
                    whole: formatFen(whole),
                    difference: formatFen(sumFen - whole),
                  })}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
