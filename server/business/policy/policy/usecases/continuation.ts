import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'

/** What is to be written of a policy that continues another, in the transaction that binds it. */
type Note = (work: UnitOfWork, policy: Policy & Stored) => Promise<void>

let note: Note | null = null

/** Says what becomes of a renewal once its policy is bound: renewals belong to a context that comes later. */
export function sayContinuation(noted: Note): void {
  note = noted
}

/** Does what was said; fails where nobody said it, as then a renewal would stay open beside its policy. */
export const noteContinuation: Note = async (work, policy) => {
  if (!note) throw new Error('nobody has said what a bound renewal does')
  await note(work, policy)
}
