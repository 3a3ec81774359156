import type { Actor } from '../../acting/domain/actor.ts'
import { EVERYBODY } from './searchKeys.ts'

/** The reader somebody searches cases as, of the same organisations as `visibleTo`: the own one, or whoever sees all. */
export function caseReader({ organisationId, organisationKind, via }: Actor): string {
  const seesAll = via.startsWith('job:') || via === 'command'
  return seesAll || organisationKind === 'ministry' || organisationKind === 'regulator' ? EVERYBODY : organisationId
}
