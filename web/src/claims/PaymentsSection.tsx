import { useTranslation } from 'react-i18next'
import { AmountText } from '../components/AmountText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'
import type { ClaimProps } from './claimProps.ts'

/** What was paid to whom. */
export function PaymentsSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  if (claim.payments.length === 0) return null
  return (
    <Section title={t('claims.payments')} flush>
      <DataTable
        caption={t('claims.payments')}
        columns={[
          { key: 'on', title: t('claims.paidOn'), render: ({ paidOn }) => paidOn },
          {
            key: 'payee',
            title: t('claims.payee'),
            render: ({ beneficiaryId }) => <OrganisationName id={beneficiaryId} />,
          },
          {
            key: 'account',
            title: t('claims.payeeAccount'),
            render: ({ account }) => (account ? `${account.bank} ${account.maskedNumber}` : '—'),
          },
          { key: 'reference', title: t('claims.reference'), render: ({ reference }) => reference },
          {
            key: 'amount',
            title: t('claims.amount'),
            align: 'right',
            render: ({ amountFen }) => <AmountText fen={amountFen} />,
          },
        ]}
        rows={claim.payments}
        rowKey={({ reference }) => reference}
        empty={null}
      />
    </Section>
  )
}
