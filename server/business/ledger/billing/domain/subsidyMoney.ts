import type { Parties } from '../../../party/identity/domain/parties.ts'
import { alone, sharedAmong, transactionOf } from './build.ts'
import type { Occasion } from './premium.ts'
import type { TransactionDraft } from './transaction.ts'

/** What the ledger has to know of a subsidy. */
export interface GrantedSubsidy {
  readonly applicationNo: string
  readonly policyNo: string
  readonly parties: Parties
  readonly productCode: string
  readonly region: string
  readonly amountFen: number
}

/** The central budget, which the subsidy is paid from. */
export const NATIONAL_TREASURY = 'treasury:national'

/** What the treasury owes the policyholder from approval on. */
export const subsidyDue = (subsidy: GrantedSubsidy, occasion: Occasion): TransactionDraft => {
  const { applicationNo, policyNo, parties, productCode, region, amountFen } = subsidy
  return transactionOf({
    subject: `subsidy:${applicationNo}`,
    policyNo,
    parties,
    productCode,
    region,
    counterparty: parties.manufacturerId,
    lead: NATIONAL_TREASURY,
    ...occasion,
    kind: 'subsidyDue',
    parts: sharedAmong(alone(NATIONAL_TREASURY), [{ amountFen }]),
  })
}
