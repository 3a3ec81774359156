import { useTranslation } from 'react-i18next'
import type { ReratingView } from '../../../server/business/offer/underwriting/consequences.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'

type Change = ReratingView['changes'][number]

/** Each quote before and after; one that could not be rated any more says why. */
export function RateChangesTable({ changes }: Pick<ReratingView, 'changes'>) {
  const { t } = useTranslation()
  const columns: Column<Change>[] = [
    {
      key: 'quote',
      title: t('definitions.quote'),
      render: ({ quoteNo }) => <ObjectLink kind="quote" number={quoteNo} />,
    },
    {
      key: 'manufacturer',
      title: t('definitions.manufacturer'),
      wordy: true,
      render: ({ manufacturerId }) => <OrganisationName id={manufacturerId} />,
    },
    { key: 'offered', title: t('definitions.offeredOn'), render: ({ offeredOn }) => offeredOn },
    {
      key: 'before',
      title: t('definitions.beforeFen'),
      align: 'right',
      render: ({ beforeFen }) => <AmountText fen={beforeFen} />,
    },
    {
      key: 'after',
      title: t('definitions.afterFen'),
      align: 'right',
      render: ({ afterFen }) => <AmountText fen={afterFen} />,
    },
    {
      key: 'difference',
      title: t('definitions.difference'),
      align: 'right',
      render: ({ differenceFen }) => <AmountText fen={differenceFen} />,
    },
    {
      key: 'reason',
      title: t('definitions.reason'),
      wordy: true,
      render: ({ failures }) => (failures.length > 0 ? <FailureList failures={failures} /> : '—'),
    },
  ]
  return (
    <DataTable
      caption={t('definitions.rerateTitle')}
      columns={columns}
      rows={changes}
      rowKey={({ quoteNo }) => quoteNo}
      empty={<EmptyState title={t('definitions.rerateEmpty')} />}
    />
  )
}
