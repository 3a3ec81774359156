import { contentHash } from '../../../../kernel/canonical.ts'
import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { IdentityRefusalCode } from '../../identity/identity.refusals.ts'
import type { ChangesRefusalCode } from '../changes.refusals.ts'

/** What takes two people takes people: an API token is neither of them. */
export const decidePerson = ({ via }: Pick<Actor, 'via'>): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(via === 'token' ? [{ code: 'identity.session-required' }] : [], true)

/** One change of a kind waits for a subject at a time: `openNo` is the one that does. */
export const decideProposing = (openNo: string | null): Decision<true, ChangesRefusalCode> =>
  acceptedUnless(openNo === null ? [] : [{ code: 'change.proposed-before', value: openNo }], true)

/** Whether what changes still is what the people who agreed looked at. */
export const decideUnchanged = (
  now: unknown,
  change: { readonly _id: string; readonly before: unknown },
): Decision<true, ChangesRefusalCode> => decideUnovertaken(change, contentHash(now) === contentHash(change.before))

/** What people agreed on holds only as long as what they went by does. */
export const decideUnovertaken = (
  { _id }: { readonly _id: string },
  stands: boolean,
): Decision<true, ChangesRefusalCode> => acceptedUnless(stands ? [] : [{ code: 'change.overtaken', value: _id }], true)
