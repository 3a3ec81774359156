import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { ChangeAct } from '../domain/pendingChange.ts'
import { decidePerson } from '../domain/proposing.ts'

/** Who does something now. */
export const actOf = ({ actor, now }: Pick<Reader, 'actor' | 'now'>): ChangeAct => ({
  userId: actor.userId,
  name: actor.name,
  organisationId: actor.organisationId,
  at: now,
})

/** What takes two people takes people: an API token is neither of them. */
export function requirePerson({ actor }: Pick<Reader, 'actor'>): void {
  valueOrThrow(decidePerson(actor))
}
