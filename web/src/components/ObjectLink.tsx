import { Link } from 'react-router'
import { type QueryValues, withQuery } from '../api/asking.ts'

import { addressOf, type ObjectKind, useMayOpen } from '../session/pages.ts'

interface ObjectLinkProps {
  readonly kind: ObjectKind
  readonly number: string | null | undefined
  /** Which version of it is meant, where there are several. */
  readonly version?: QueryValues
}

/** A case by its number, leading to its page where the person may read it. */
export function ObjectLink({ kind, number, version = {} }: ObjectLinkProps) {
  const mayOpen = useMayOpen()
  if (!number) return <span className="muted">—</span>
  const path = addressOf(kind, number)
  if (!mayOpen(path)) return <span className="tabular">{number}</span>
  return (
    <Link to={withQuery(path, version)} className="tabular">
      {number}
    </Link>
  )
}
