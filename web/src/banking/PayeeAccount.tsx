import { useTranslation } from 'react-i18next'
import type { PayeeAccountView } from '../../../server/business/party/banking/banking.contract.ts'
import { InstantText } from '../components/InstantText.tsx'

/** Whose account it is, at which bank, its whole number, and from when money may go there. */
export function PayeeAccount({ account }: { readonly account: PayeeAccountView }) {
  const { t } = useTranslation()
  return (
    <span>
      <strong>{account.accountHolder}</strong>
      <br />
      {account.bank} <span className="tabular">{account.accountNumber}</span>
      {account.coolingOffUntil !== null && (
        <>
          <br />
          <span className="muted">
            {t('claims.coolingOffUntil')} <InstantText at={account.coolingOffUntil} />
          </span>
        </>
      )}
    </span>
  )
}
