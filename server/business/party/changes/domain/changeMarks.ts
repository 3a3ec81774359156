import type { Marks } from '../../../../kernel/marks.ts'
import { creditKey } from '../../banking/domain/bankReference.ts'
import type { PendingChange } from './pendingChange.ts'

/** What changes are looked for by besides their texts: of a credit that may be entered once more, which one it is. */
export const changeMarks = (change: Pick<PendingChange, 'kind' | 'state' | 'content'>): Marks =>
  isRepetition(change) && change.state === 'effective' ? { repeats: creditKey(change.content) } : {}

/** Whether a change lets a credit be entered once more. */
export const isRepetition = <C extends Pick<PendingChange, 'kind'>>(
  change: C,
): change is C & Pick<PendingChange<'repeatedBankReference'>, 'kind' | 'content'> =>
  change.kind === 'repeatedBankReference'
