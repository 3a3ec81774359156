import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { notFound } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { propose } from '../../changes/usecases/propose.ts'
import type { BankAccountBody, BankAccountEndingBody } from '../banking.contract.ts'
import { decideAccountDetails, detailsOf } from '../domain/accountDetails.ts'
import {
  type AccountRef,
  type BankAccount,
  type BankAccountDetails,
  decideInUse,
  maskedNumber,
} from '../domain/bankAccount.ts'

type Proposed = PendingChange & Stored

export type ProposeAccountOpening = BankAccountBody

/** Asks a second person to put an account of the own organisation on file. It has its number already, and no money yet. */
export async function proposeAccountOpening(work: UnitOfWork, command: ProposeAccountOpening): Promise<Proposed> {
  const { reason, ...typed } = command
  const content = valueOrThrow(decideAccountDetails(typed, null))
  return propose(work, {
    kind: 'bankAccountOpening',
    organisationId: work.actor.organisationId,
    subjectId: await work.nextNumber('BA'),
    personId: null,
    title: titleOf(content),
    content,
    before: null,
    reason,
  })
}

export type ProposeAccountChange = AccountRef & BankAccountBody

/** Asks a second person to change an account. */
export async function proposeAccountChange(
  work: UnitOfWork,
  { accountNo, ...command }: ProposeAccountChange,
): Promise<Proposed> {
  const before = await ownAccount(work, accountNo)
  const { reason, ...typed } = command
  const content = valueOrThrow(decideAccountDetails(typed, before))
  return propose(work, {
    kind: 'bankAccountChange',
    organisationId: before.organisationId,
    subjectId: before._id,
    personId: null,
    title: titleOf(content),
    content,
    before: detailsOf(before),
    reason,
  })
}

export type ProposeAccountEnding = AccountRef & BankAccountEndingBody

/** Asks a second person to take an account out of use. */
export async function proposeAccountEnding(
  work: UnitOfWork,
  { accountNo, reason }: ProposeAccountEnding,
): Promise<Proposed> {
  const before = valueOrThrow(decideInUse(await ownAccount(work, accountNo)))
  return propose(work, {
    kind: 'bankAccountEnding',
    organisationId: before.organisationId,
    subjectId: before._id,
    personId: null,
    title: titleOf(before),
    content: {},
    before: null,
    reason,
  })
}

/** The platform sees every account and changes its own only. */
async function ownAccount(work: UnitOfWork, number: string): Promise<BankAccount & Stored> {
  const account = await work.loadForChange(bankAccountStore, number)
  if (account.organisationId === work.actor.organisationId) return account
  throw notFound(number)
}

const titleOf = ({ bank, accountNumber }: BankAccountDetails): string => `${bank} ${maskedNumber(accountNumber)}`
