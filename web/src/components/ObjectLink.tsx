import { Link } from 'react-router'
import { addressOf, type ObjectKind, useMayOpen } from '../session/pages.ts'

interface ObjectLinkProps {
  readonly kind: ObjectKind
  readonly number: string | null | undefined
}

/** A case by its number, leading to its page where the person may read it. */
export function ObjectLink({ kind, number }: ObjectLinkProps) {
  const mayOpen = useMayOpen()
  if (!number) return <span className="muted">—</span>
  const path = addressOf(kind, number)
  if (!mayOpen(path)) return <span className="tabular">{number}</span>
  return (
    <Link to={path} className="tabular">
      {number}
    </Link>
  )
}
