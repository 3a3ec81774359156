import { useTranslation } from 'react-i18next'
import type { GrantView } from '../../../server/business/party/authority/authority.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { HolderName } from './HolderName.tsx'

/** What somebody of the own insurer may decide today, and by which grants. */
export function HeldGrantsSection({ userId }: { readonly userId: string }) {
  const { t } = useTranslation()
  const held = useAnswer('/users/:userId/authority', { userId })
  const columns: Column<GrantView>[] = [
    { key: 'number', title: t('grants.number'), render: ({ number }) => number },
    { key: 'decision', title: t('grants.decision'), render: ({ decision }) => t(`grants.decisions.${decision}`) },
    { key: 'holder', title: t('grants.holderKind'), render: ({ holder }) => <HolderName holder={holder} /> },
    { key: 'product', title: t('grants.product'), render: ({ productCode }) => productCode ?? t('grants.anyProduct') },
    {
      key: 'limit',
      title: t('grants.limit'),
      align: 'right',
      render: ({ limitFen }) => <AmountText fen={limitFen} />,
    },
    { key: 'validFrom', title: t('grants.validFrom'), render: ({ validFrom }) => <CivilDateText date={validFrom} /> },
    {
      key: 'validTo',
      title: t('grants.validTo'),
      render: ({ validTo }) => (validTo ? <CivilDateText date={validTo} /> : t('grants.open')),
    },
  ]
  return (
    <Section title={t('grants.held')} flush>
      <DataTable
        caption={t('grants.held')}
        columns={columns}
        error={held.error}
        rows={held.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/authority-grants/${number}`}
        empty={<EmptyState title={t('grants.noneHeld')} />}
      />
    </Section>
  )
}
