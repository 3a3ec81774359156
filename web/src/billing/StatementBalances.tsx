import { useTranslation } from 'react-i18next'
import type { AccountStatementView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'

/** What the account of a statement stood at before its first day and after its last. */
export function StatementBalances({ statement }: { readonly statement: AccountStatementView }) {
  const { t } = useTranslation()
  return (
    <Facts
      facts={[
        {
          label: t('accountStatements.opening'),
          value: (
            <>
              <AmountText fen={statement.openingFen} />{' '}
              <small className="muted">
                <CivilDateText date={statement.since} />
              </small>
            </>
          ),
        },
        {
          label: t('accountStatements.closing'),
          value: (
            <>
              <AmountText fen={statement.closingFen} />{' '}
              <small className="muted">
                <CivilDateText date={statement.on} />
              </small>
            </>
          ),
        },
      ]}
    />
  )
}
