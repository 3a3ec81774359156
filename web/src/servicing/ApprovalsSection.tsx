import { useTranslation } from 'react-i18next'
import type { EndorsementView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { Section } from '../components/Section.tsx'

/** Who approved it, or why it was declined or withdrawn; nothing before anybody decided. */
export function ApprovalsSection({ endorsement }: { readonly endorsement: EndorsementView }) {
  const { t } = useTranslation()
  const { approvals, ending } = endorsement
  return (
    <>
      {approvals.length > 0 && (
        <Section title={t('endorsements.approvals')} flush>
          <DataTable
            caption={t('endorsements.approvals')}
            columns={[
              { key: 'by', title: t('endorsements.approvedBy'), render: ({ name }) => name },
              { key: 'at', title: t('endorsements.approvedAt'), render: ({ at }) => <InstantText at={at} /> },
            ]}
            rows={approvals}
            rowKey={({ userId }) => userId}
            empty={null}
          />
        </Section>
      )}
      {ending && (
        <Section title={t('endorsements.decision')}>
          <Facts
            facts={[
              { label: t('endorsements.decidedBy'), value: ending.name },
              { label: t('endorsements.decidedAt'), value: <InstantText at={ending.at} /> },
              { label: t('endorsements.decisionReason'), value: ending.reason, wide: true },
            ]}
          />
        </Section>
      )}
    </>
  )
}
