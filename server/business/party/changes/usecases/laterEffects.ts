import type { PendingChangeKind } from '../../../../../config/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Applied } from '../../identity/usecases/applyPersonChange.ts'
import type { PendingChange } from '../domain/pendingChange.ts'

/** What a kind of change does once it takes effect. */
export type Apply<Kind extends PendingChangeKind> = (
  work: UnitOfWork,
  change: PendingChange<Kind> & Stored,
) => Promise<Applied>

const effects = new Map<PendingChangeKind, Apply<PendingChangeKind>>()

/**
 * Says what a kind of change does whose documents belong to a context that comes later: that context says so as it is loaded,
 * and the effect is part of the transaction in which the second person confirms.
 */
export function sayEffect<Kind extends PendingChangeKind>(kind: Kind, apply: Apply<Kind>): void {
  effects.set(kind, apply as unknown as Apply<PendingChangeKind>)
}

/** The effect that a later context has said; fails where none did, as then a confirmed change would do nothing. */
export const laterEffect =
  <Kind extends PendingChangeKind>(kind: Kind): Apply<Kind> =>
  (work, change) => {
    const apply = effects.get(kind)
    if (!apply) throw new Error(`nobody has said what ${kind} does`)
    return apply(work, change as unknown as PendingChange & Stored)
  }
