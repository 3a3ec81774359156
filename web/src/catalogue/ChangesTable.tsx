import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  EntryDifferenceView,
  EntryStanding,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import type { Tone } from '../components/states.ts'
import tags from '../components/tag.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './catalogue.module.css'
import { unbrokenQuantities } from './entryText.ts'
import { ThresholdList } from './ThresholdList.tsx'

const TONES: Readonly<Record<EntryStanding, Tone>> = { added: 'good', removed: 'bad', changed: 'attention' }
const STEP = 100

/** Entry by entry what changed: sentences for a changed entry, its thresholds for one that came or went. */
export function ChangesTable({ changes }: { readonly changes: readonly EntryDifferenceView[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [shown, setShown] = useState(STEP)
  const columns: Column<EntryDifferenceView>[] = [
    { key: 'code', title: t('catalogue.code'), render: ({ code }) => <span className="tabular">{code}</span> },
    {
      key: 'standing',
      title: t('changes.kind'),
      render: ({ standing }) => (
        <span className={tags.tag} data-tone={TONES[standing]}>
          {t(`changes.${standing}`)}
        </span>
      ),
    },
    {
      key: 'product',
      title: t('changes.product'),
      wordy: true,
      render: ({ name, categoryName }) => (
        <div>
          {name}
          <div className="muted">{categoryName[language]}</div>
        </div>
      ),
    },
    {
      key: 'what',
      title: t('changes.what'),
      wordy: true,
      render: ({ standing, changes: what, thresholds }) =>
        standing === 'changed' ? (
          <ul className={styles.thresholds}>
            {what.map(({ text }) => (
              <li key={text.zh}>{unbrokenQuantities(text[language])}</li>
            ))}
          </ul>
        ) : (
          <ThresholdList thresholds={thresholds} />
        ),
    },
  ]
  const left = changes.length - shown
  return (
    <>
      <DataTable
        caption={t('changes.what')}
        columns={columns}
        rows={changes.slice(0, shown)}
        rowKey={({ standing, code }) => `${standing}:${code}`}
        empty={<EmptyState title={t('changes.none')} hint={t('changes.noneHint')} />}
      />
      {left > 0 && (
        <Button type="link" onClick={() => setShown(shown + STEP)}>
          {t('changes.more', { n: Math.min(left, STEP) })}
        </Button>
      )}
    </>
  )
}
