import type { BankAccountView } from '../../../server/business/party/banking/banking.contract.ts'

/** Whether money goes to an account. */
export const standingOf = ({ endedAt }: BankAccountView): 'active' | 'inactive' =>
  endedAt === null ? 'active' : 'inactive'
