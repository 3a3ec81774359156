import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../format.ts'
import { BulkDialog } from './BulkDialog.tsx'
import type { BulkAct } from './bulk.ts'
import styles from './list.module.css'

interface BulkBarProps<T> {
  readonly acts: readonly BulkAct<T>[]
  readonly rows: readonly T[]
  readonly idOf: (row: T) => string
  /** Which rows stay chosen. */
  readonly onLeave: (ids: readonly string[]) => void
}

/** What can be done with the chosen rows, and with how many of them. */
export function BulkBar<T>({ acts, rows, idOf, onLeave }: BulkBarProps<T>) {
  const { t } = useTranslation()
  const [act, setAct] = useState<BulkAct<T> | null>(null)
  if (rows.length === 0) return null
  return (
    <section className={styles.bulk} aria-label={t('bulk.title')}>
      <output>{t('bulk.chosen', { n: formatCount(rows.length) })}</output>
      {acts.map((each) => {
        const fitting = rows.filter(each.fits).length
        return (
          <Button key={each.key} danger={each.danger ?? false} disabled={fitting === 0} onClick={() => setAct(each)}>
            {t('bulk.act', { label: each.label, n: fitting })}
          </Button>
        )
      })}
      <Button type="link" onClick={() => onLeave([])}>
        {t('bulk.none')}
      </Button>
      {act && (
        <BulkDialog
          act={act}
          rows={rows}
          idOf={idOf}
          onClose={(left) => {
            setAct(null)
            onLeave(left)
          }}
        />
      )}
    </section>
  )
}
