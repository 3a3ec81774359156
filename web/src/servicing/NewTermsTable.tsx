import { useTranslation } from 'react-i18next'
import type { NewTermsView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { PeriodText } from '../components/PeriodText.tsx'

/** The terms that an endorsement adds, and on which days they hold. */
export function NewTermsTable({ segments }: { readonly segments: readonly NewTermsView[] }) {
  const { t } = useTranslation()
  const columns: Column<NewTermsView>[] = [
    {
      key: 'version',
      title: t('endorsements.versions'),
      render: ({ versionNo, ends }) => (
        <>
          {t('endorsements.versionValue', { n: versionNo })}
          {ends && ` ${t('endorsements.noCover', { why: t(`record.value.${ends}`) })}`}
        </>
      ),
    },
    { key: 'days', title: t('endorsements.days'), render: ({ effective }) => <PeriodText period={effective} /> },
    {
      key: 'limit',
      title: t('endorsements.limit'),
      align: 'right',
      render: ({ totalLimitFen, ends }) => <AmountText fen={ends ? null : totalLimitFen} />,
    },
    {
      key: 'premium',
      title: t('endorsements.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} />,
    },
  ]
  return (
    <DataTable
      caption={t('endorsements.segments')}
      columns={columns}
      rows={segments}
      rowKey={({ versionNo }) => String(versionNo)}
      empty={null}
    />
  )
}
