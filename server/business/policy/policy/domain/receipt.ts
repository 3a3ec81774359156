import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'
import type { PayerRelation } from './payerRelation.ts'

/** Premium that a policy received, as its events tell of it. */
export interface PolicyReceipt {
  /** Number within the policy: the place of its event. */
  readonly receiptNo: number
  readonly event: string
  /** In fen. */
  readonly amountFen: number
  readonly receivedOn: CivilDate
  readonly reference: string
  readonly payer: string
  readonly payerAccount: string | null
  /** Null of receipts from before it was asked who pays. */
  readonly payerRelation: PayerRelation | null
  /** The credit of a bank statement that it is part of; null where it was entered by hand. */
  readonly creditNo: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  /** When it was taken back; null while it stands. */
  readonly reversedAt: Date | null
}

/** Names a receipt in a command. */
export interface ReceiptRef {
  readonly policyNo: string
  readonly receiptNo: number
}

interface Reversible {
  readonly policy: Pick<Policy, 'parties' | 'paidPremiumFen'>
  readonly receipt: Pick<PolicyReceipt, 'receiptNo' | 'amountFen' | 'reversedAt'>
}

/** Why a receipt cannot be taken back: it is not this insurer's to say, was taken back before, or went back to the policyholder. */
export function reversalRefusals(
  { policy, receipt }: Reversible,
  { organisationId }: Pick<Actor, 'organisationId'>,
): Refusal<PolicyRefusalCode>[] {
  const issuing = policy.parties.insurerIds[0] ?? ''
  return [
    ...(issuing === organisationId
      ? []
      : [{ code: 'policy.not-issuing-insurer', value: organisationId, threshold: issuing } as const]),
    ...(receipt.reversedAt === null
      ? []
      : [{ code: 'policy.receipt-reversed-before', value: receipt.receiptNo } as const]),
    ...(receipt.reversedAt === null && receipt.amountFen > policy.paidPremiumFen
      ? [
          {
            code: 'policy.receipt-refunded',
            value: receipt.amountFen,
            threshold: policy.paidPremiumFen,
            unit: 'fen',
          } as const,
        ]
      : []),
  ]
}

/** Whether a receipt may be taken back by this insurer's people. */
export const decideReversal = (
  reversible: Reversible,
  actor: Pick<Actor, 'organisationId'>,
): Decision<true, PolicyRefusalCode> => acceptedUnless(reversalRefusals(reversible, actor), true)

/** What the person may ask a second one about a receipt. */
export function receiptMenu(reversible: Reversible, actor: Actor): readonly OfferedEvent<'reverse'>[] {
  const refusals = reversalRefusals(reversible, actor)
  return offeredTo(actor, [{ event: 'reverse', allowed: refusals.length === 0, refusals }], {
    reverse: 'receipt.reverse',
  })
}
