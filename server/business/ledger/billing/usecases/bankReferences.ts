import { identityKey } from '../../../../../config/identity/index.ts'
import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { BankAccount } from '../../../party/banking/domain/bankAccount.ts'
import {
  type AccountOwner,
  type BankEntry,
  type BankReference,
  decideFirstEntry,
  decideKey,
  decideRepetition,
} from '../../../party/banking/domain/bankReference.ts'
import { isRepetition } from '../../../party/changes/domain/changeMarks.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import type { LedgerTransaction } from '../domain/transaction.ts'

/**
 * A credit as the ledger keeps it. `repetition` is the number of the change by which a second person let the same credit
 * be entered once more; it serves for that credit and, since it stands in the index, for one entry. `holder` is whose the
 * account is. An account that is on file twice is one account: the credit stands with the older of them.
 */
export async function bankReferenceOf(
  reader: Reader,
  entry: BankEntry,
  holder: AccountOwner,
  repetition: string | undefined,
): Promise<BankReference> {
  const key = keyOf(entry.reference)
  const accounts = await sameAccountsAs(reader, entry.account)
  const credit = { ...entry, account: accounts[0] ?? entry.account }
  if (repetition === undefined) {
    for (const account of [holder, ...accounts.slice(1)]) await refuseEnteredBefore({ ...entry, account })
    return { ...credit, key, repetition: null }
  }
  const change = await findVisible(reader, pendingChangeStore, repetition)
  const fits = change !== null && permits(change, reader.actor.organisationId, accounts, { ...entry, key })
  valueOrThrow(decideRepetition(repetition, fits))
  return { ...credit, key, repetition }
}

/** What was entered before the holder had accounts on file, and will not grow any more; the rest is kept by the index. */
async function refuseEnteredBefore(entry: BankEntry): Promise<void> {
  valueOrThrow(decideFirstEntry(entry, await isPosted(entry)))
}

/** The key references are the same by; refused where nothing of the text identifies anything. */
export const keyOf = (reference: string): string => valueOrThrow(decideKey(reference))

/** The accounts on file that are this one at the bank, however their numbers are grouped, ended ones too; the oldest first. */
export async function sameAccountsAs(reader: Reader, number: string): Promise<string[]> {
  const { session = null } = reader
  const { model } = bankAccountStore
  const named = await model.findById(number, null, { session }).lean<BankAccount & Stored>()
  if (!named) return [number]
  const all = await model
    .find({ organisationId: named.organisationId } as object, null, { session })
    .sort({ createdAt: 1, _id: 1 })
    .lean<(BankAccount & Stored)[]>()
  const key = identityKey(named.accountNumber)
  return all.filter(({ accountNumber }) => identityKey(accountNumber) === key).map(({ _id }) => _id)
}

/** Whether the credit was entered before, to this account or to one on file that is the same. */
export async function isEntered(reader: Reader, entry: BankEntry): Promise<boolean> {
  const accounts = await sameAccountsAs(reader, entry.account)
  const posted = await Promise.all(accounts.map((account) => isPosted({ ...entry, account })))
  return posted.includes(true)
}

/** What stands in the ledger under one bank reference of a day. */
export interface EnteredCredit {
  readonly day: CivilDate
  readonly key: string
  /** What was entered as having arrived, whoever entered it and in how many parts, in fen. */
  readonly amountFen: number
}

/**
 * Those of these credits that were entered before: to this account, to one on file that is the same, or to the holder while it
 * had none. And the account all of them stand with.
 */
export async function findEntered(
  reader: Reader,
  number: string,
  holder: AccountOwner,
  credits: readonly { readonly day: CivilDate; readonly key: string }[],
): Promise<{ readonly account: string; readonly entered: readonly EnteredCredit[] }> {
  const accounts = await sameAccountsAs(reader, number)
  const account = accounts[0] ?? number
  const days = groupBy(credits, ({ day }) => day)
  if (days.size === 0) return { account, entered: [] }
  const of = [...days].map(([day, same]) => ({
    'bankReference.account': { $in: [...accounts, holder] },
    'bankReference.day': day,
    'bankReference.key': { $in: same.map(({ key }) => key) },
  }))
  const fields = { bankReference: 1, 'entries.account': 1, 'entries.amountFen': 1 }
  const found = await LedgerTransactionModel.find({ $or: of } as object, fields, {
    session: reader.session ?? null,
  }).lean<Pick<LedgerTransaction, '_id' | 'bankReference' | 'entries'>[]>()
  const groups = groupBy(found, ({ bankReference }) => `${bankReference?.day} ${bankReference?.key}`)
  const entered = [...groups.values()].map((same) => ({
    day: same[0]?.bankReference?.day ?? '',
    key: same[0]?.bankReference?.key ?? '',
    amountFen: sumFen(same.map(cashOf)),
  }))
  return { account, entered }
}

const cashOf = ({ entries }: Pick<LedgerTransaction, 'entries'>): number =>
  sumFen(entries.filter(({ account }) => account === 'cash').map(({ amountFen }) => amountFen))

async function isPosted({ account, day, reference }: BankEntry): Promise<boolean> {
  const same = { 'bankReference.account': account, 'bankReference.day': day, 'bankReference.key': keyOf(reference) }
  return (await LedgerTransactionModel.exists(same as object)) !== null
}

function permits(
  change: PendingChange,
  organisationId: string,
  accounts: readonly string[],
  { day, key }: Omit<BankReference, 'repetition'>,
): boolean {
  if (!isRepetition(change) || change.state !== 'effective' || change.organisationId !== organisationId) return false
  const { content } = change
  return accounts.includes(content.account) && content.day === day && keyOf(content.reference) === key
}
