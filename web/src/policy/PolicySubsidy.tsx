import { useTranslation } from 'react-i18next'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'

/** What the premium of one policy may be subsidised with, each leading to its application; nothing before an assessment. */
export function PolicySubsidy({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const assessments = useKeptAnswer('/subsidy-assessments', { policyNo, limit: 50 })
  if (assessments.data?.items.length === 0) return null
  return (
    <Section title={t('policies.subsidy')} flush>
      <DataTable
        caption={t('policies.subsidy')}
        columns={[
          {
            key: 'ruleSet',
            title: t('subsidyAssessments.ruleSet'),
            wordy: true,
            render: ({ ruleSet }) => ruleSet.document,
          },
          {
            key: 'result',
            title: t('subsidyAssessments.result'),
            render: ({ state }) => <StateTag kind="assessment" state={state} />,
          },
          {
            key: 'amount',
            title: t('subsidyAssessments.amount'),
            align: 'right',
            render: ({ amountFen }) => <AmountText fen={amountFen} />,
          },
          {
            key: 'updated',
            title: t('subsidyAssessments.updated'),
            render: ({ updatedAt }) => <InstantText at={updatedAt} dayOnly />,
          },
        ]}
        error={assessments.error}
        rows={assessments.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/subsidy-assessments/${encodeURIComponent(number)}`}
        empty={null}
      />
    </Section>
  )
}
