import { identityKey } from '../../../config/identity/index.ts'
import { pendingChangeStore } from '../../../models/pendingChanges.ts'
import { PostingModel } from '../../../models/postings.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { findVisible, type Reader } from '../../database/reader.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { AccountOwner, BankEntry, BankReference } from '../domain/bankReference.ts'

/**
 * A credit as the ledger keeps it. `repetition` is the number of the change by which a second person let the same credit
 * be entered once more; it serves for that credit and, since it stands in the index, for one entry. `holder` is whose the
 * account is.
 */
export async function bankReferenceOf(
  reader: Reader,
  entry: BankEntry,
  holder: AccountOwner,
  repetition: string | undefined,
): Promise<BankReference> {
  const key = keyOf(entry.reference)
  if (repetition === undefined) {
    await refuseEnteredBefore({ ...entry, account: holder })
    return { ...entry, key, repetition: null }
  }
  const change = await findVisible(reader, pendingChangeStore, repetition)
  if (!change || !permits(change, reader.actor.organisationId, { ...entry, key }))
    throw new RefusalError([{ code: 'banking.repetition-does-not-fit', field: 'repetition', value: repetition }])
  return { ...entry, key, repetition }
}

/** What was entered before the holder had accounts on file, and will not grow any more; the rest is kept by the index. */
async function refuseEnteredBefore(entry: BankEntry): Promise<void> {
  if (!(await isEntered(entry))) return
  throw new RefusalError([{ code: 'banking.reference-entered-before', field: 'reference', value: entry.reference }])
}

/** The key references are the same by; refused where nothing of the text identifies anything. */
export function keyOf(reference: string): string {
  const key = identityKey(reference)
  if (key === '') throw new RefusalError([{ code: 'banking.reference-empty', field: 'reference' }])
  return key
}

/** Whether the credit was entered before. */
export async function isEntered({ account, day, reference }: BankEntry): Promise<boolean> {
  const same = { 'bankReference.account': account, 'bankReference.day': day, 'bankReference.key': keyOf(reference) }
  return (await PostingModel.exists(same as object)) !== null
}

function permits(
  change: PendingChange,
  organisationId: string,
  { account, day, key }: Omit<BankReference, 'repetition'>,
): boolean {
  if (!isRepetition(change) || change.state !== 'effective' || change.organisationId !== organisationId) return false
  const { content } = change
  return content.account === account && content.day === day && keyOf(content.reference) === key
}

const isRepetition = (change: PendingChange): change is PendingChange<'repeatedBankReference'> =>
  change.kind === 'repeatedBankReference'
