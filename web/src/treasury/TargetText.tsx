import type { PaymentTarget } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'

/** Where a payment goes: holder, number and bank, one below the other. */
export const TargetText = ({ target }: { readonly target: PaymentTarget }) => (
  <div>
    <div>{target.accountHolder}</div>
    <div className="tabular">{target.accountNumber}</div>
    {target.bank !== null && <div className="muted">{target.bank}</div>}
  </div>
)
