import { attachmentStore } from '../../../../../models/attachments.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Attachment } from '../domain/attachment.ts'
import { type OwnerRef, RELIED_ON } from '../domain/owners.ts'

/** A paper kept with a case, or null; who sees the case sees it. */
export const findKept = (
  { session }: Pick<UnitOfWork, 'session'>,
  { kind, number }: OwnerRef,
  attachmentNo: string,
): Promise<(Attachment & Stored) | null> =>
  attachmentStore.model
    .findOne({ _id: attachmentNo, 'owner.kind': kind, 'owner.number': number, state: 'kept' }, null, { session })
    .lean<Attachment & Stored>()

/**
 * Says of a paper that a record stands on it: from now on nobody removes it. It is an event of the paper itself, so that
 * whoever removes it at the same moment does one or the other.
 */
export async function relyOn(work: UnitOfWork, paper: Attachment & Stored, by: string): Promise<void> {
  await work.change(attachmentStore, paper, {}, { type: RELIED_ON, payload: { by } })
}
