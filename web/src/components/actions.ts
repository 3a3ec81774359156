import type { ReactNode } from 'react'

export type { AllowedEvent } from '../../../server/platform/http/allowedEvents.contract.ts'

/** How an event appears on a page and what a click does. */
export interface PageAction {
  readonly event: string
  readonly label: string
  readonly onClick: () => void
  readonly kind?: 'primary' | 'danger'
  readonly icon?: ReactNode
}
