import { useTranslation } from 'react-i18next'
import type { AuditChangeView } from '../../../server/business/desk/audit/audit.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { RecordValue } from './RecordValue.tsx'
import styles from './record.module.css'
import type { RecordWords } from './recordWords.ts'

interface ChangesTableProps {
  readonly changes: readonly AuditChangeView[]
  readonly words: RecordWords
}

/** What an event changed, place by place; that something is new or gone is said in words too. */
export function ChangesTable({ changes, words }: ChangesTableProps) {
  const { t } = useTranslation()
  const side = (change: AuditChangeView, name: 'before' | 'after') =>
    name in change ? (
      <div className={name === 'before' ? styles.before : styles.after}>
        <RecordValue value={change[name]} words={words} field={fieldOf(change)} />
      </div>
    ) : (
      <span className="muted">—</span>
    )
  const columns: Column<AuditChangeView>[] = [
    {
      key: 'place',
      title: t('record.place'),
      wordy: true,
      render: (change) => (
        <>
          {placeText(change.path, words, (n) => t('record.element', { n }))}
          {!('before' in change) && <span className={styles.mark}>{t('record.added')}</span>}
          {!('after' in change) && <span className={styles.mark}>{t('record.removed')}</span>}
        </>
      ),
    },
    { key: 'before', title: t('record.before'), wordy: true, render: (change) => side(change, 'before') },
    { key: 'after', title: t('record.after'), wordy: true, render: (change) => side(change, 'after') },
  ]
  return (
    <DataTable
      caption={t('record.changed')}
      columns={columns}
      rows={changes}
      rowKey={(change) => `${change.path.join('.')} ${'before' in change} ${'after' in change}`}
      empty={null}
    />
  )
}

/** The innermost field on the way to the place. */
const fieldOf = ({ path }: AuditChangeView): string =>
  path.findLast((step): step is string => typeof step === 'string') ?? ''

/** `['items', 0, 'valueFen']` in people's words: 保险标的 第 1 项 标的价值. */
export function placeText(path: AuditChangeView['path'], words: RecordWords, element: (n: number) => string): string {
  const fields = path.map((step, place) => {
    if (typeof step === 'number') return element(step + 1)
    const within = path.slice(0, place).findLast((outer): outer is string => typeof outer === 'string')
    return words.field(step, within)
  })
  return fields.join(' ')
}
