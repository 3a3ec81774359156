import { mayDo, PERMISSIONS, type Permission } from '../../../../../config/permissions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'

/** Everything somebody may do: by role, and through a token within its scopes. */
export const permissionsOf = (actor: Pick<Actor, 'roles' | 'scopes'>): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => mayDo(actor, permission))
