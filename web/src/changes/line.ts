import type { ReactNode } from 'react'

/** One line of what changes. */
export interface Line {
  readonly label: string
  readonly after: ReactNode
  readonly before?: ReactNode
}
