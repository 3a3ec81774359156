import { useTranslation } from 'react-i18next'
import type { InspectionView } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'

/** Risk inspections of a submission with what came of them. */
export function InspectionsSection({ submissionNo }: { readonly submissionNo: string }) {
  const { t } = useTranslation()
  const inspections = useKeptAnswer('/risk-inspections', { submission: submissionNo })
  const columns: Column<InspectionView>[] = [
    { key: 'number', title: t('kind.riskInspection'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('submissions.state'),
      render: ({ state }) => <StateTag kind="riskInspection" state={state} />,
    },
    { key: 'subject', title: t('uw.subject'), wordy: true, render: ({ subject }) => subject },
    { key: 'inspector', title: t('uw.inspector'), render: ({ inspector }) => inspector },
    { key: 'due', title: t('uw.due'), render: ({ dueOn }) => <CivilDateText date={dueOn} /> },
    { key: 'grade', title: t('uw.grade'), render: ({ report }) => report?.grade ?? '—' },
  ]
  return (
    <Section title={t('uw.inspections')} flush>
      <DataTable
        caption={t('uw.inspections')}
        columns={columns}
        error={inspections.error}
        rows={inspections.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/risk-inspections/${number}`}
        empty={<EmptyState title={t('uw.noInspections')} />}
      />
    </Section>
  )
}
