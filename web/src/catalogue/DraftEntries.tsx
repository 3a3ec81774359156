import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntryView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { useEntryColumns } from './useEntryColumns.tsx'

const STEP = 50

/** What a draft lists; it comes whole, and is shown piece by piece. */
export function DraftEntries({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const columns = useEntryColumns()
  const [shown, setShown] = useState(STEP)
  const entries = useAnswer('/catalogue-editions/:id/draft-entries', { id })
  const left = (entries.data?.items.length ?? 0) - shown
  return (
    <Section title={t('catalogue.entryTitle')} flush>
      <DataTable<CatalogueEntryView>
        caption={t('catalogue.entryTitle')}
        columns={columns}
        error={entries.error}
        rows={entries.data?.items.slice(0, shown)}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={t('catalogue.emptyEntries')} />}
      />
      {left > 0 && (
        <Button type="link" onClick={() => setShown(shown + STEP)}>
          {t('changes.more', { n: Math.min(left, STEP) })}
        </Button>
      )}
    </Section>
  )
}
