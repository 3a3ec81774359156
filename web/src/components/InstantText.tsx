import { civilDateOf, formatInstant } from '../format.ts'

interface InstantTextProps {
  readonly at: string | null | undefined
  /** The day alone, for lists. */
  readonly dayOnly?: boolean
}

/** An instant in the time of Shanghai, to the minute. */
export function InstantText({ at, dayOnly = false }: InstantTextProps) {
  if (!at) return <span className="muted">—</span>
  return (
    <time dateTime={at} className="tabular">
      {dayOnly ? civilDateOf(at) : formatInstant(at)}
    </time>
  )
}
