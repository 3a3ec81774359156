/** One thing that can happen to a case now; a disabled one says why. */
export interface AllowedEvent<Event extends string = string> {
  readonly event: Event
  readonly allowed: boolean
  readonly why?: { readonly code: string; readonly zh: string; readonly en: string }
}
