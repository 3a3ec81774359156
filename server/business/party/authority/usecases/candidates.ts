import { DECIDED_BY, GRANTED_ROLES, type GrantDecision } from '../../../../../config/shared/decisions.ts'
import { userStore } from '../../../../../models/users.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SearchOutcome } from '../../../../platform/searching/domain/outcome.ts'
import { completePage } from '../../../../platform/searching/usecases/completePage.ts'
import type { User } from '../../identity/domain/user.ts'

/** A colleague as far as granting authority needs to know. */
export type Candidate = Pick<User, 'login' | 'name' | 'roles' | 'disabled'> & { readonly _id: string }

const SHOWN = { login: 1, name: 1, roles: 1, disabled: 1 } as const

/** Whom authority is to be granted to: for which decision, and any part of the name, login or number. */
export interface FindCandidates {
  readonly decision?: GrantDecision
  readonly q?: string
}

/** The first of those who are found, and what came of the search. */
export interface Candidates {
  readonly people: readonly Candidate[]
  readonly more: boolean
  readonly found?: SearchOutcome
}

/** As many as a list of choices shows. */
const SHOWN_AT_ONCE = 20

/** Active people of the actor's own insurer whose work is to decide so under authority, by name. */
export async function findCandidates({ actor }: Reader, { decision, q }: FindCandidates): Promise<Candidates> {
  const roles = decision ? DECIDED_BY[decision] : GRANTED_ROLES
  const { organisationId } = actor
  const all = await userStore.model
    .find({ organisationId, disabled: false, roles: { $in: roles } } as object, SHOWN)
    .lean<Candidate[]>()
  const { items, found } = completePage(all, ({ _id, login, name }) => [_id, login, name], q)
  return {
    people: items.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')).slice(0, SHOWN_AT_ONCE),
    more: items.length > SHOWN_AT_ONCE,
    ...(found && { found }),
  }
}

/** A person of the insurer, or null. */
export async function findColleague(
  { session }: Reader,
  organisationId: string,
  userId: string,
): Promise<Candidate | null> {
  return userStore.model
    .findOne({ _id: userId, organisationId } as object, SHOWN, { session: session ?? null })
    .lean<Candidate>()
}
