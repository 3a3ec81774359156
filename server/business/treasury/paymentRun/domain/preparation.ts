import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'
import { decideTarget, type Payable, partsOf } from './payable.ts'
import type { PaymentItem } from './paymentItem.ts'
import type { LeftOutItem } from './paymentRun.ts'

/** What somebody wants in a run, and to which account where the payee has several. */
export interface Wanted {
  readonly source: PaymentSource
  readonly bankAccountNo?: string
}

type Chosen = Pick<PaymentItem, 'source' | 'kind' | 'caseNo' | 'payeeId' | 'amountFen' | 'target'>

/** What of the wanted goes into a run, in its order, and what is left out, each with every reason. */
export function wantedItems(
  wanted: readonly Wanted[],
  payables: ReadonlyMap<PaymentSource, Payable>,
  held: ReadonlyMap<string, string>,
): { readonly chosen: readonly Chosen[]; readonly leftOut: readonly LeftOutItem[] } {
  const chosen: Chosen[] = []
  const leftOut: LeftOutItem[] = []
  for (const { source, bankAccountNo } of wanted) {
    const payable = payables.get(source)
    const { kind, caseNo } = partsOf(source)
    if (!payable) {
      leftOut.push({ source, kind, caseNo, amountFen: null, reasons: [{ code: 'paymentRun.nothing-payable' }] })
      continue
    }
    const { payeeId, amountFen } = payable
    const runNo = held.get(source)
    const target = decideTarget(payable, bankAccountNo)
    const reasons: readonly Refusal[] = [
      ...(runNo === undefined ? [] : [{ code: 'banking.in-payment-run', value: runNo }]),
      ...(target.ok ? [] : target.refusals),
    ]
    if (target.ok && reasons.length === 0)
      chosen.push({ source, kind, caseNo, payeeId, amountFen, target: target.value })
    else leftOut.push({ source, kind, caseNo, amountFen, reasons })
  }
  return { chosen, leftOut }
}

/** Something of what is wanted can be paid; if not, why, case by case. */
export const decideSomethingToPay = (
  chosen: readonly unknown[],
  leftOut: readonly Pick<LeftOutItem, 'reasons' | 'caseNo'>[],
): Decision<true> =>
  chosen.length > 0
    ? accepted(true)
    : refused(
        { code: 'paymentRun.nothing-to-pay' },
        ...leftOut.flatMap(({ reasons, caseNo }) => reasons.map((reason) => ({ ...reason, reference: caseNo }))),
      )

/** The day the bank is asked to pay: today or later. */
export const decideExecuteOn = (executeOn: CivilDate, today: CivilDate): Decision<CivilDate, PaymentRunRefusalCode> =>
  acceptedUnless(
    executeOn < today
      ? [{ code: 'paymentRun.execute-in-past', field: 'executeOn', value: executeOn, threshold: today, unit: 'date' }]
      : [],
    executeOn,
  )
