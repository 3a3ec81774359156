import type { Reader } from '../../../platform/database/reader.ts'
import type { Act } from '../domain/application.ts'

/** Who acts now, as an application remembers it. */
export const actOf = ({ actor, businessDate }: Reader): Act => ({
  userId: actor.userId,
  name: actor.name,
  organisationId: actor.organisationId,
  on: businessDate,
})
