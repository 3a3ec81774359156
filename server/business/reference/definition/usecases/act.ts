import type { Reader } from '../../../../platform/database/reader.ts'
import type { DefinitionAct } from '../domain/definition.ts'

/** Who acts now, as a definition remembers it. */
export const actOf = ({ actor, businessDate }: Reader): DefinitionAct => ({
  userId: actor.userId,
  name: actor.name,
  on: businessDate,
})
