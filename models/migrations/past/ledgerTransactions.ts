import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import { openIn } from '../../../server/business/ledger/billing/domain/build.ts'
import {
  claimDue,
  claimPaid,
  claimReserved,
  type LossCase,
} from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import { correctedBy, netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import {
  type LedgerContract,
  type Occasion,
  premiumReceived,
  premiumWritten,
} from '../../../server/business/ledger/billing/domain/premium.ts'
import { type GrantedSubsidy, subsidyDue } from '../../../server/business/ledger/billing/domain/subsidyMoney.ts'
import {
  type LedgerTransaction,
  numberedTransactions,
  type TransactionDraft,
} from '../../../server/business/ledger/billing/domain/transaction.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import type { Period } from '../../../server/kernel/period.ts'
import { valueOrThrow } from '../../../server/kernel/refusal.ts'
import type { PastPosting } from './postings.ts'

/** The document that past postings are about, as the ledger sees it. */
export type PastCase =
  | { readonly kind: 'policy'; readonly contract: LedgerContract; readonly effective: Period }
  | { readonly kind: 'claim'; readonly loss: LossCase }
  | { readonly kind: 'subsidy'; readonly subsidy: GrantedSubsidy }

/** The past postings of one document as transactions of today, event by event in the order in which they came. */
export function transactionsOf(postings: readonly PastPosting[], about: PastCase): LedgerTransaction[] {
  const written: LedgerTransaction[] = []
  for (const group of byEvent(postings)) {
    const [first] = group
    if (!first) continue
    const kinds = [...new Set(group.map(({ kind }) => kind))]
    const drafts = kinds.map((kind) =>
      draftOf(
        group.filter((posting) => posting.kind === kind),
        kind,
        about,
        written,
      ),
    )
    const time = { businessDate: first.businessDate, now: first.at }
    const present = drafts.filter((draft) => draft !== null)
    written.push(...valueOrThrow(numberedTransactions(present, time)))
  }
  return written
}

/** Postings of one event together, earlier events first; within an event as they were numbered. */
function byEvent(postings: readonly PastPosting[]): readonly PastPosting[][] {
  const groups = new Map<string, PastPosting[]>()
  for (const posting of postings.toSorted((a, b) => placeOf(a._id) - placeOf(b._id)))
    groups.set(posting.event, [...(groups.get(posting.event) ?? []), posting])
  return [...groups.values()].toSorted((a, b) => seqOf(a[0]?.event) - seqOf(b[0]?.event))
}

const placeOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1))
const seqOf = (event = ''): number => Number(event.slice(event.lastIndexOf('#') + 1))

function draftOf(
  postings: readonly PastPosting[],
  kind: PastPosting['kind'],
  about: PastCase,
  written: readonly LedgerTransaction[],
): TransactionDraft | null {
  const [{ event = '', businessDate = '', reference = null, bankReference = null } = {}] = postings
  const occasion = { event, effectiveOn: bankReference?.day ?? businessDate }
  const amountFen = sumFen(postings.map(signedFen))
  const credit = { amountFen, reference, bankReference }
  const before = written.filter((transaction) => transaction.kind === kind)
  const known = netted(written.flatMap(({ entries }) => entries))
  switch (about.kind) {
    case 'policy':
      return kind === 'premiumWritten'
        ? premiumOf(postings, about, occasion)
        : premiumReceived(about.contract, credit, openIn(known, 'premiumReceivable', 1), occasion)
    case 'claim':
      if (kind === 'claimPaid') return claimPaid(about.loss, credit, openIn(known, 'claimPayable', -1), occasion)
      return correctedBy(levelOf(kind, about.loss, amountFen - heldFen(before), occasion), before)
    case 'subsidy':
      return subsidyDue({ ...about.subsidy, amountFen }, occasion)
  }
}

/** What was reserved or owed before, as a credit. */
const heldFen = (before: readonly LedgerTransaction[]): number =>
  balanceOf(
    before.flatMap(({ entries }) => entries),
    before[0]?.kind === 'claimReserved' ? 'claimReserve' : 'claimPayable',
  )

const levelOf = (kind: PastPosting['kind'], loss: LossCase, amountFen: number, occasion: Occasion): TransactionDraft =>
  kind === 'claimReserved'
    ? claimReserved(loss, [{ type: 'indemnity', amountFen }], occasion)
    : claimDue(loss, amountFen, occasion)

function premiumOf(
  postings: readonly PastPosting[],
  { contract, effective }: Extract<PastCase, { readonly kind: 'policy' }>,
  occasion: Occasion,
): TransactionDraft {
  const covers = postings.map((posting) => ({ code: posting.coverCode ?? '', premiumFen: signedFen(posting) }))
  return premiumWritten(contract, { versionNo: 1, effective, period: effective, earning: null, covers }, occasion)
}

/** Reserves let go went back to the insurer. */
const signedFen = ({ source, amountFen }: PastPosting): number =>
  source.startsWith('reserve:') ? -amountFen : amountFen
