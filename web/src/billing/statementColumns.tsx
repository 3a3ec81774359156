import { useTranslation } from 'react-i18next'
import type { AccountStatementLineView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'

/** The lines of a statement; `ofPolicy` leaves the policy out, which all of them are of. */
export function useStatementColumns(ofPolicy: boolean): Column<AccountStatementLineView>[] {
  const { t } = useTranslation()
  const columns: Column<AccountStatementLineView>[] = [
    {
      key: 'effectiveOn',
      title: t('postings.effectiveOn'),
      render: ({ effectiveOn }) => <CivilDateText date={effectiveOn} />,
    },
    { key: 'kind', title: t('postings.kind'), render: ({ kind }) => t(`postings.kinds.${kind}`) },
    {
      key: 'policy',
      title: t('postings.policy'),
      render: ({ policyNo }) => <ObjectLink kind="policy" number={policyNo} />,
    },
    { key: 'reference', title: t('postings.reference'), render: ({ reference }) => reference ?? '—' },
    {
      key: 'debit',
      title: t('postings.debit'),
      align: 'right',
      render: ({ debitFen }) => debitFen > 0 && <AmountText fen={debitFen} />,
    },
    {
      key: 'credit',
      title: t('postings.credit'),
      align: 'right',
      render: ({ creditFen }) => creditFen > 0 && <AmountText fen={creditFen} />,
    },
    {
      key: 'balance',
      title: t('accountStatements.balance'),
      align: 'right',
      render: ({ balanceFen }) => <AmountText fen={balanceFen} />,
    },
  ]
  return ofPolicy ? columns.filter(({ key }) => key !== 'policy') : columns
}
