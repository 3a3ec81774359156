import type { BankAccountView } from '../../../server/business/party/banking/banking.contract.ts'
import type { BankAccountStanding } from '../../../server/business/party/banking/domain/bankAccount.ts'

/** How accounts in use and ended ones are called. */
export const ACTIVITY: Readonly<Record<BankAccountStanding, 'active' | 'inactive'>> = {
  inUse: 'active',
  ended: 'inactive',
}

/** Whether money goes to an account. */
export const standingOf = ({ endedAt }: BankAccountView): 'active' | 'inactive' =>
  ACTIVITY[endedAt === null ? 'inUse' : 'ended']
