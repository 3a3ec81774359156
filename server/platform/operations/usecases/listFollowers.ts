import type { Reader } from '../../database/reader.ts'
import { type FollowerStanding, measureFollowers } from '../../following/usecases/measureFollowers.ts'

/** How every follower stands now. */
export const listFollowers = (reader: Reader): Promise<FollowerStanding[]> => measureFollowers(reader.now)
