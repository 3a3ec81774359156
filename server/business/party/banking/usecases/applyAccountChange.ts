import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { decideUnchanged } from '../../changes/domain/proposing.ts'
import { shownContent } from '../../changes/usecases/shownContent.ts'
import type { Applied } from '../../identity/usecases/applyPersonChange.ts'
import { detailsOf } from '../domain/accountDetails.ts'
import { type BankAccount, decideInUse } from '../domain/bankAccount.ts'

type Confirmed<Kind extends PendingChange['kind']> = PendingChange<Kind> & Stored

/** Puts a confirmed account on file. */
export async function applyAccountOpening(
  work: UnitOfWork,
  { _id: pendingChange, organisationId, subjectId, content }: Confirmed<'bankAccountOpening'>,
): Promise<Applied> {
  const fact = { type: 'bankAccount.opened', payload: { ...shownContent(content), pendingChange } }
  const { _id } = await work.create(
    bankAccountStore,
    subjectId ?? '',
    { organisationId, ...content, endedAt: null },
    fact,
  )
  return about(_id)
}

/** Changes an account that still is what was looked at. */
export async function applyAccountChange(work: UnitOfWork, change: Confirmed<'bankAccountChange'>): Promise<Applied> {
  const account = await accountOf(work, change)
  valueOrThrow(decideUnchanged(detailsOf(account), change))
  const fact = { type: 'bankAccount.changed', payload: { ...shownContent(change.content), pendingChange: change._id } }
  await work.change(bankAccountStore, account, change.content, fact)
  return about(account._id)
}

/** Takes an account out of use; what was paid to it stays told. */
export async function applyAccountEnding(work: UnitOfWork, change: Confirmed<'bankAccountEnding'>): Promise<Applied> {
  const account = await accountOf(work, change)
  const fact = { type: 'bankAccount.ended', payload: { pendingChange: change._id } }
  await work.change(bankAccountStore, account, { endedAt: work.now }, fact)
  return about(account._id)
}

async function accountOf(
  work: UnitOfWork,
  { subjectId }: Pick<PendingChange, 'subjectId'>,
): Promise<BankAccount & Stored> {
  return valueOrThrow(decideInUse(await getVisible(work, bankAccountStore, subjectId ?? '')))
}

const about = (subjectId: string): Applied => ({ subjectId, personId: null })
