import { ActivityModel, type ActivityRow } from '../../../../../models/activity.ts'
import { findFollower } from '../../../../../models/followers.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import { PLATFORM_KINDS } from './listEvents.ts'

export interface ListActivity {
  readonly from: string
  readonly to: string
}

/**
 * How often what happened to what on the days asked for, as far as the follower `activity` has come. Counts of other
 * people's cases are the regulator's to see; the platform sees those of its own documents.
 */
export const listActivity = ({ actor }: Reader, { from, to }: ListActivity): Promise<readonly ActivityRow[]> =>
  // A rebuild changes the generation that is read at one stroke, and then removes the rows of the one before.
  inSnapshot(async (session) => {
    const generation = (await findFollower('activity', session))?.current.generation ?? 0
    const kinds = actor.organisationKind === 'regulator' ? {} : { kind: { $in: PLATFORM_KINDS } }
    return ActivityModel.find({ generation, day: { $gte: from, $lte: to }, ...kinds }, null, { session })
      .sort({ day: -1, kind: 1, type: 1 })
      .lean<ActivityRow[]>()
  })
