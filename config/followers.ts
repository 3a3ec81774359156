/** A projection that follows the seals, and what people call it. */
export interface FollowerPlan {
  readonly title: { readonly zh: string; readonly en: string }
}

/** Every follower, in the order in which they are advanced. */
export const FOLLOWERS = {
  activity: { title: { zh: '每日业务活动', en: 'Activity by day' } },
  claimTerms: { title: { zh: '赔案承保条件变更提示', en: 'Claims told of changed terms' } },
  search: { title: { zh: '检索索引', en: 'Search' } },
} as const satisfies Record<string, FollowerPlan>
export type FollowerName = keyof typeof FOLLOWERS

export const FOLLOWER_NAMES = Object.keys(FOLLOWERS) as FollowerName[]

/** A seal or a follower that is further behind is worth a look: minutes of a quiet machine, or nobody works on it. */
export const LAG_ALERT_SECONDS = 60
