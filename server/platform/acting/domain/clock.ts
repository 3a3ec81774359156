/** Time as the system sees it; tests and replays bring their own. */
export interface Clock {
  now(): Date
  /** Civil date in Asia/Shanghai on which business is done. */
  businessDate(): string
}
