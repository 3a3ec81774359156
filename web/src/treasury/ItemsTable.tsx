import { useTranslation } from 'react-i18next'
import type { ItemView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable, type Selection } from '../components/DataTable.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { CaseLink } from './CaseLink.tsx'
import { TargetText } from './TargetText.tsx'

interface ItemsTableProps {
  readonly items: readonly ItemView[]
  /** Where items can be chosen. */
  readonly selection?: Selection<ItemView>
}

/** The payments of a run, each with what the bank made of it and why it could not be booked. */
export function ItemsTable({ items, selection }: ItemsTableProps) {
  const { t } = useTranslation()
  const columns: Column<ItemView>[] = [
    { key: 'number', title: t('runs.item'), render: ({ number }) => number },
    { key: 'kind', title: t('runs.kind'), render: ({ kind }) => t(`runs.kinds.${kind}`) },
    { key: 'case', title: t('runs.case'), render: (item) => <CaseLink {...item} /> },
    { key: 'target', title: t('runs.target'), wordy: true, render: ({ target }) => <TargetText target={target} /> },
    {
      key: 'amount',
      title: t('runs.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    { key: 'state', title: t('runs.state'), render: ({ state }) => <StateTag kind="paymentItem" state={state} /> },
    { key: 'result', title: t('runs.result'), wordy: true, render: (item) => <ResultText item={item} /> },
  ]
  return (
    <DataTable
      caption={t('runs.items')}
      columns={columns}
      rows={items}
      rowKey={({ number }) => number}
      selection={selection}
      empty={null}
    />
  )
}

/** What came of a payment, in words. */
function ResultText({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation()
  const { result, objections, carriedFrom, debitNo } = item
  return (
    <>
      {carriedFrom !== null && <div className="muted">{t('runs.carriedFrom', { number: carriedFrom })}</div>}
      {result && (
        <div>
          <CivilDateText date={result.on} /> {result.paid ? result.reference : result.reason || t('runs.noReason')}
        </div>
      )}
      {debitNo !== null && <div className="muted">{t('runs.debit', { number: debitNo })}</div>}
      {objections.length > 0 && <FailureList failures={objections} />}
      {!result && carriedFrom === null && '—'}
    </>
  )
}
