import { type GrantedSubsidy, subsidyDue } from '../subsidyMoney.ts'
import { compared } from './comparison.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'

interface ProvedSubsidy extends Omit<GrantedSubsidy, 'applicationNo'> {
  readonly _id: string
  readonly decision: { readonly outcome: string; readonly on: string } | null
}

/** Events of an application that money is owed by. */
export const SUBSIDY_MONEY_EVENTS: readonly string[] = ['subsidyApplication.approved']

/** What an application says of its subsidy and the ledger does not: what was approved is owed, nothing else is. */
export function proveSubsidy(application: ProvedSubsidy, subject: Subject): LedgerDifference[] {
  const { decision } = application
  if (decision?.outcome !== 'approved') return compared(subject, [])
  const [event] = subject.events
  const occasion = { event: event?._id ?? '', effectiveOn: decision.on }
  const draft = subsidyDue({ ...application, applicationNo: application._id }, occasion)
  const found = subject.transactions.find(({ kind }) => kind === 'subsidyDue')
  return compared(subject, [{ source: 'decision', draft, found }])
}
