import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { detailsOf } from '../domain/accountDetails.ts'
import {
  type BankAccount,
  type BankAccountDetails,
  type BankAccountPurpose,
  decidePayee,
  receives,
} from '../domain/bankAccount.ts'

/** An account money can go to, now or once a change of it has cooled off. */
export interface PayeeAccount {
  readonly number: string
  readonly details: BankAccountDetails
  readonly coolingOffUntil: Date | null
}

/** Accounts of an organisation for money of one purpose, whoever asks: a case has told that it is to be paid. */
export const findPayeeAccounts = async (
  reader: Reader,
  organisationId: string,
  purpose: BankAccountPurpose,
): Promise<readonly PayeeAccount[]> => (await findAccountsOfPayees(reader, [organisationId]))(organisationId, purpose)

/** The same of many organisations at once, as a function of organisation and purpose. */
export async function findAccountsOfPayees(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<(organisationId: string, purpose: BankAccountPurpose) => readonly PayeeAccount[]> {
  const { session = null } = reader
  const start = sideBySide(reader)
  const [accounts, cooling] = await Promise.all([
    start(() =>
      bankAccountStore.model
        .find({ organisationId: { $in: organisationIds } } as object, null, { session })
        .sort({ createdAt: -1 })
        .lean<(BankAccount & Stored)[]>(),
    ),
    start(() => findCooling(reader, organisationIds)),
  ])
  const until = new Map(cooling.map(({ subjectId, effectiveFrom }) => [subjectId, effectiveFrom]))
  const accountsOf = groupBy(accounts, ({ organisationId }) => organisationId)
  const openingsOf = groupBy(cooling.filter(isOpening), ({ organisationId }) => organisationId)
  return (organisationId, purpose) => [
    ...(accountsOf.get(organisationId) ?? [])
      .filter((account) => receives(account, purpose))
      .map((account) => ({
        number: account._id,
        details: detailsOf(account),
        coolingOffUntil: until.get(account._id) ?? null,
      })),
    ...(openingsOf.get(organisationId) ?? [])
      .filter(({ content }) => receives({ ...content, endedAt: null }, purpose))
      .map(({ subjectId, content, effectiveFrom }) => ({
        number: subjectId ?? '',
        details: content,
        coolingOffUntil: effectiveFrom,
      })),
  ]
}

/** The payee's account that a payment names. Refused: another's, another purpose's, one that is no longer used or still cools off. */
export async function getPayeeAccount(
  reader: Reader,
  organisationId: string,
  purpose: BankAccountPurpose,
  number: string,
): Promise<PayeeAccount> {
  const found = (await findPayeeAccounts(reader, organisationId, purpose)).find((account) => account.number === number)
  return valueOrThrow(decidePayee(found, number))
}

/** Changes of the organisations' accounts that are confirmed and wait. */
function findCooling(
  { session }: Reader,
  organisationIds: readonly string[],
): Promise<(PendingChange<AccountKind> & Stored)[]> {
  const waiting = { organisationId: { $in: organisationIds }, state: 'confirmed', kind: { $in: ACCOUNT_KINDS } }
  return pendingChangeStore.model
    .find(waiting as object, null, session && { session })
    .lean<(PendingChange<AccountKind> & Stored)[]>()
    .exec()
}

const ACCOUNT_KINDS = ['bankAccountOpening', 'bankAccountChange', 'bankAccountEnding'] as const
type AccountKind = (typeof ACCOUNT_KINDS)[number]

const isOpening = (
  change: PendingChange<AccountKind> & Stored,
): change is PendingChange<'bankAccountOpening'> & Stored => change.kind === 'bankAccountOpening'
