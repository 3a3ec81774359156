import type { Follower } from '../models/follower.ts'
import { termsFollower } from './business/claims/usecases/termsFollower.ts'
import { activityFollower } from './business/desk/audit/usecases/activityFollower.ts'
import { searchFollower } from './platform/searching/usecases/searchFollower.ts'

/** Every follower, in the order in which they are advanced; what people call them is in `config/followers.ts`. */
export const followers: readonly Follower[] = [activityFollower, termsFollower, searchFollower]
