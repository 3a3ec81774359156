/** What an account counts; whose it is stands beside it, as the party of the entry. */
export const ACCOUNT_KINDS = [
  'premiumReceivable',
  'writtenPremium',
  'cash',
  'coinsuranceSettlement',
  // 暂收款: money at the bank of which nobody has said yet whose premium it is.
  'suspense',
  // 预收保费: the same, once the policyholder is known.
  'premiumInAdvance',
  'claimReserve',
  'incurredLosses',
  'approvedLosses',
  'claimPayable',
  'subsidyGranted',
  'subsidyPayable',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export const TRANSACTION_KINDS = [
  'premiumWritten',
  'premiumChanged',
  'premiumReceived',
  'premiumRefunded',
  'creditReceived',
  'creditAttributed',
  'creditRefunded',
  'premiumAllocated',
  'claimReserved',
  'claimDue',
  'claimPaid',
  'recoveryReceived',
  'subsidyDue',
] as const
/** What is told of money. */
export type TransactionKind = (typeof TRANSACTION_KINDS)[number]

/** What is set aside for: the loss itself, or what settling it costs. */
export const RESERVE_TYPES = ['indemnity', 'expense'] as const
export type ReserveType = (typeof RESERVE_TYPES)[number]

interface Pair {
  readonly debit: AccountKind
  readonly credit: AccountKind
}

/**
 * The accounts each kind of transaction moves money between, within the books of every party that has a share. Losses
 * are incurred when they are set aside or paid; what is approved and not yet paid waits in an account of its own, since
 * its reserve is still held.
 */
export const POSTING_RULES: Readonly<Record<TransactionKind, readonly [Pair, ...Pair[]]>> = {
  premiumWritten: [{ debit: 'premiumReceivable', credit: 'writtenPremium' }],
  premiumChanged: [{ debit: 'premiumReceivable', credit: 'writtenPremium' }],
  premiumReceived: [{ debit: 'cash', credit: 'premiumReceivable' }],
  premiumRefunded: [{ debit: 'premiumReceivable', credit: 'cash' }],
  creditReceived: [{ debit: 'cash', credit: 'suspense' }],
  creditAttributed: [{ debit: 'suspense', credit: 'premiumInAdvance' }],
  creditRefunded: [{ debit: 'suspense', credit: 'cash' }],
  premiumAllocated: [{ debit: 'premiumInAdvance', credit: 'premiumReceivable' }],
  claimReserved: [{ debit: 'incurredLosses', credit: 'claimReserve' }],
  claimDue: [{ debit: 'approvedLosses', credit: 'claimPayable' }],
  claimPaid: [
    { debit: 'claimPayable', credit: 'cash' },
    { debit: 'incurredLosses', credit: 'approvedLosses' },
  ],
  recoveryReceived: [{ debit: 'cash', credit: 'incurredLosses' }],
  subsidyDue: [{ debit: 'subsidyGranted', credit: 'subsidyPayable' }],
}

/** Accounts that are settled as a whole: one item of a policy is not paid by itself. */
export const SETTLED_WHOLE: readonly AccountKind[] = ['premiumReceivable', 'cash', 'coinsuranceSettlement']

/** Accounts of whoever's bank account is used: what it has, and what it owes to whom the money came from. */
export const HELD_BY_LEAD: readonly AccountKind[] = ['cash', 'suspense', 'premiumInAdvance']

/** Money that is not yet premium of anything: it has no cover, no version and no share. */
export const UNALLOCATED: readonly AccountKind[] = ['suspense', 'premiumInAdvance']
