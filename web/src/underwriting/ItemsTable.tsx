import { useTranslation } from 'react-i18next'
import type { DraftItem } from '../../../server/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'

type ShownItem = DraftItem & { readonly itemNo: number }

/** Pieces of equipment, as typed so far or as insured. */
export function ItemsTable({ items }: { readonly items: readonly ShownItem[] }) {
  const { t } = useTranslation()
  const columns: Column<ShownItem>[] = [
    { key: 'no', title: t('item.no'), render: ({ itemNo }) => itemNo },
    { key: 'name', title: t('item.name'), wordy: true, render: ({ name }) => name ?? '—' },
    {
      key: 'serial',
      title: t('item.serial'),
      render: ({ serialNumber }) => <span className="tabular">{serialNumber ?? '—'}</span>,
    },
    {
      key: 'entry',
      title: t('item.entry'),
      render: ({ catalogueEntryId }) => <span className="tabular">{catalogueEntryId ?? '—'}</span>,
    },
    {
      key: 'contract',
      title: t('item.contract'),
      render: ({ contractNo, contractDate }) => (
        <>
          <span className="tabular">{contractNo ?? '—'}</span>
          <br />
          <CivilDateText date={contractDate} />
        </>
      ),
    },
    { key: 'maturity', title: t('item.maturity'), render: ({ maturity }) => (maturity ? t(`item.${maturity}`) : '—') },
    { key: 'user', title: t('item.user'), wordy: true, render: ({ userId }) => <OrganisationName id={userId} /> },
    {
      key: 'delivered',
      title: t('item.delivered'),
      render: ({ deliveredOn }) =>
        deliveredOn ? <CivilDateText date={deliveredOn} /> : <span className="muted">{t('item.notDelivered')}</span>,
    },
    { key: 'value', title: t('item.value'), align: 'right', render: ({ valueFen }) => <AmountText fen={valueFen} /> },
  ]
  return (
    <DataTable
      caption={t('submissions.items')}
      columns={columns}
      rows={items}
      rowKey={({ itemNo }) => String(itemNo)}
      empty={<EmptyState title={t('draft.noItems')} />}
    />
  )
}
