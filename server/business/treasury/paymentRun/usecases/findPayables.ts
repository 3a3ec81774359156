import { groupBy } from '../../../../kernel/groupBy.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import { findAccountsOfPayees } from '../../../party/banking/usecases/payeeAccounts.ts'
import { PAYABLE_KINDS, type Payable, type PayableKind, partsOf } from '../domain/payable.ts'
import { OWED, type Owed } from './owed.ts'

/** Most items of one run, and most of each kind that are offered at once: one transaction keeps them all. */
export const MAX_ITEMS = 200

/** What can be paid now, the most pressing of each kind first, and whether there is more than is shown. */
export interface Payables {
  readonly items: readonly Payable[]
  readonly more: boolean
}

export interface FindPayables {
  readonly kind?: PayableKind
}

/** What the own organisation owes and no run has yet, worked out anew whenever it is asked for. */
export async function findPayables(reader: Reader, { kind }: FindPayables): Promise<Payables> {
  const kinds = kind === undefined ? PAYABLE_KINDS : [kind]
  const found = await Promise.all(kinds.map((each) => OWED[each].findFree(reader, MAX_ITEMS)))
  return {
    items: await withAccounts(
      reader,
      found.flatMap(({ items }) => items),
    ),
    more: found.some(({ more }) => more),
  }
}

/** What is owed for these sources now, by source, whoever has them. */
export async function findPayablesOf(
  reader: Reader,
  sources: readonly PaymentSource[],
): Promise<ReadonlyMap<PaymentSource, Payable>> {
  const start = sideBySide(reader)
  const kinds = groupBy(sources.map(partsOf), ({ kind }) => kind)
  const found = await Promise.all(
    [...kinds].map(([kind, parts]) =>
      start(() =>
        OWED[kind].findOf(
          reader,
          parts.map(({ caseNo }) => caseNo),
        ),
      ),
    ),
  )
  const payables = await withAccounts(reader, found.flat())
  return new Map(payables.map((payable) => [payable.source, payable]))
}

async function withAccounts(reader: Reader, owed: readonly Owed[]): Promise<readonly Payable[]> {
  const payees = owed.flatMap(({ to, payeeId }) => ('purpose' in to && payeeId !== null ? [payeeId] : []))
  const accountsOf = payees.length > 0 ? await findAccountsOfPayees(reader, [...new Set(payees)]) : () => []
  return owed.map(({ to, ...about }) => ({
    ...about,
    to: 'target' in to ? to : { accounts: accountsOf(about.payeeId ?? '', to.purpose) },
  }))
}
