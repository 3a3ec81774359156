import type { ReactNode } from 'react'

/** What the server says about one thing a person could do now. */
export interface AllowedEvent {
  readonly event: string
  readonly allowed: boolean
  readonly why?: { readonly code: string; readonly zh: string; readonly en: string }
}

/** How an event appears on a page and what a click does. */
export interface PageAction {
  readonly event: string
  readonly label: string
  readonly onClick: () => void
  readonly kind?: 'primary' | 'danger'
  readonly icon?: ReactNode
}
