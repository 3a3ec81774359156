import type { Actor } from './actor.ts'

/** A MongoDB filter on `parties` that keeps what the actor may see; someone else's case does not exist for them. */
export type VisibilityFilter = Readonly<Record<string, unknown>>

const NOTHING: VisibilityFilter = { _id: { $in: [] } }

/**
 * What an actor may see of the cases: an insurer its own and co-insured business, a manufacturer and a user their own,
 * a recommender its region or group, ministry and regulator all. Everyone else nothing.
 */
export function visibleTo(actor: Pick<Actor, 'organisationId' | 'organisationKind' | 'via'>): VisibilityFilter {
  if (actor.via.startsWith('job:') || actor.via === 'command') return {}
  switch (actor.organisationKind) {
    case 'insurer':
      return { 'parties.insurerIds': actor.organisationId }
    case 'manufacturer':
      return { 'parties.manufacturerId': actor.organisationId }
    case 'equipmentUser':
      return { 'parties.userIds': actor.organisationId }
    case 'recommender':
      return { 'parties.recommenderId': actor.organisationId }
    case 'ministry':
    case 'regulator':
      return {}
    case 'expertBody':
    case 'platform':
      return NOTHING
  }
}
