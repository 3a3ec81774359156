import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { usePostingColumns } from './postingColumns.tsx'

/** Money that moved for one policy and the cases under it. */
export function PostingsSection({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const columns = usePostingColumns()
  const postings = useKeptAnswer('/postings', { policyNo, limit: LIST_MOST, sort: 'at' })
  return (
    <Section title={t('policies.money')} flush>
      <DataTable
        caption={t('policies.money')}
        columns={columns}
        error={postings.error}
        rows={postings.data?.items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={t('postings.noPostings')} />}
      />
    </Section>
  )
}
