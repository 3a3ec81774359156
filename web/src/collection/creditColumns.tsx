import { useTranslation } from 'react-i18next'
import type { CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { RestOf } from './RestOf.tsx'

/** How credits are shown in their list and on the page of a statement. */
export function useCreditColumns(): Column<CreditView>[] {
  const { t } = useTranslation()
  return [
    { key: 'number', title: t('credits.number'), render: ({ number }) => number },
    {
      key: 'bookedOn',
      title: t('credits.bookedOn'),
      sort: 'bookedOn',
      render: ({ bookedOn }) => <CivilDateText date={bookedOn} />,
    },
    {
      key: 'age',
      title: t('credits.age'),
      align: 'right',
      render: ({ ageDays }) => t('credits.ageDays', { n: ageDays }),
    },
    { key: 'payer', title: t('credits.payer'), wordy: true, render: ({ payer }) => payer || '—' },
    {
      key: 'amount',
      title: t('credits.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'unallocated',
      title: t('credits.unallocated'),
      align: 'right',
      render: ({ unallocatedFen }) => <AmountText fen={unallocatedFen} />,
    },
    {
      key: 'heldFor',
      title: t('credits.standing'),
      wordy: true,
      render: (credit) => <RestOf credit={credit} />,
    },
    {
      key: 'policies',
      title: t('credits.policies'),
      render: ({ allocations }) =>
        allocations.length === 0
          ? '—'
          : [...new Set(allocations.map(({ policyNo }) => policyNo))].map((policyNo) => (
              <div key={policyNo}>
                <ObjectLink kind="policy" number={policyNo} />
              </div>
            )),
    },
    { key: 'text', title: t('credits.text'), wordy: true, render: ({ text }) => text || '—' },
    {
      key: 'state',
      exported: [],
      title: t('credits.state'),
      render: ({ state }) => <StateTag kind="bankCredit" state={state} />,
    },
  ]
}
