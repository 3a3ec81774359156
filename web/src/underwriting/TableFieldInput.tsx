import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormField, TableField } from '../../../server/business/reference/product/product.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { ScalarInput } from './ScalarInput.tsx'
import { TableTotals } from './TableTotals.tsx'
import styles from './tableField.module.css'

interface TableFieldInputProps {
  readonly field: TableField
  /** Place of the item in the list. */
  readonly index: number
  readonly form: readonly FormField[]
  readonly hint: string | undefined
}

/** Rows of a table, one below the other; on a phone each row is a card. Money columns add up as they are typed. */
export function TableFieldInput({ field, index, form, hint }: TableFieldInputProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = field.label[language]
  return (
    <fieldset className={`wide ${styles.field}`}>
      <legend className={field.required ? styles.required : undefined}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <Form.List name={[index, 'attributes', field.name]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.length > 0 && (
              <table className={styles.table}>
                <thead>
                  <tr>
                    {field.columns.map((column) => (
                      <th key={column.name} scope="col" className={column.required ? styles.required : undefined}>
                        {column.label[language]}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, place) => (
                    <tr key={row.key}>
                      {field.columns.map((column) => (
                        <td key={column.name}>
                          <Form.Item
                            name={[row.name, column.name]}
                            label={column.label[language]}
                            required={column.required}
                          >
                            <ScalarInput field={column} />
                          </Form.Item>
                        </td>
                      ))}
                      <td>
                        <Button
                          size="small"
                          aria-label={t('object.removeRow', { table: label, n: place + 1 })}
                          onClick={() => remove(row.name)}
                        >
                          {t('action.remove')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <TableTotals field={field} index={index} form={form} />
            <div className={styles.errors}>
              <Form.ErrorList errors={errors} />
            </div>
            <Button size="small" disabled={rows.length >= (field.maxRows ?? 200)} onClick={() => add({})}>
              {t('object.addRow', { table: label })}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
