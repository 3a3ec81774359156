import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'

interface ColumnsButtonProps {
  /** All columns of the list in their order; the first leads to the row and stays. */
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly shown: readonly string[]
  /** Null shows all. */
  readonly onChange: (keys: readonly string[] | null) => void
}

/** Which columns a list shows, and its export has. */
export function ColumnsButton({ columns, shown, onChange }: ColumnsButtonProps) {
  const { t } = useTranslation()
  const toggle = (key: string, show: boolean) => {
    const keys = columns.map((column) => column.key).filter((each) => (each === key ? show : shown.includes(each)))
    onChange(keys.length === columns.length ? null : keys)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t('list.columns')}</legend>
          {columns.map(({ key, title }, index) => (
            <Checkbox
              key={key}
              checked={shown.includes(key)}
              disabled={index === 0}
              onChange={({ target }) => toggle(key, target.checked)}
            >
              {title}
            </Checkbox>
          ))}
        </fieldset>
      }
    >
      <Button>{t('list.columns')}</Button>
    </Popover>
  )
}
