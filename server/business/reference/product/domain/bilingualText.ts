/** A name people read, Chinese first. */
export interface BilingualText {
  readonly zh: string
  readonly en: string
}
