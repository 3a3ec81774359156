import { findHolds, passHolds } from '../../../../../models/paymentHolds.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PaymentSource } from '../domain/paymentSource.ts'

/**
 * Says in the transaction that pays, or keeps from being paid, that nobody else does: by hand where `runNo` is null, else for
 * the run that has it. Refused where another run has it; it is then that run's to pay or to let go.
 */
export async function settleHold(work: UnitOfWork, source: PaymentSource, runNo: string | null): Promise<void> {
  if (!(await passHolds([source], { from: runNo, to: null }, work.session))) await refuseHeld([source])
}

/** Keeps these for a run. Refused where somebody was faster with one of them. */
export async function takeHolds(work: UnitOfWork, sources: readonly PaymentSource[], runNo: string): Promise<void> {
  if (!(await passHolds(sources, { from: null, to: runNo }, work.session))) await refuseHeld(sources)
}

/** Lets what a run had go, to be paid by hand or by another run. */
export async function releaseHolds(work: UnitOfWork, sources: readonly PaymentSource[], runNo: string): Promise<void> {
  if (sources.length > 0 && !(await passHolds(sources, { from: runNo, to: null }, work.session)))
    await refuseHeld(sources)
}

/** The transaction is lost already: who has what is read outside of it. */
async function refuseHeld(sources: readonly PaymentSource[]): Promise<void> {
  const held = [...(await findHolds(sources))]
  const known = held.map(([reference, value]) => ({ code: 'banking.in-payment-run', value, reference }) as const)
  valueOrThrow(acceptedUnless(known.length > 0 ? known : [{ code: 'banking.in-payment-run' }], null))
}
