import { Link } from 'react-router'
import { useMayOpen } from '../session/pages.ts'

const PATHS = {
  submission: '/submissions',
  quote: '/quotes',
  riskInspection: '/risk-inspections',
  authorityGrant: '/authority-grants',
  policy: '/policies',
  claim: '/claims',
  subsidyApplication: '/subsidy-applications',
  subsidyAssessment: '/subsidy-assessments',
  ruleSet: '/subsidy-rule-sets',
  definition: '/definitions',
  product: '/products',
  tariff: '/tariffs',
} as const

interface ObjectLinkProps {
  readonly kind: keyof typeof PATHS
  readonly number: string | null | undefined
}

/** A case by its number, leading to its page where the person may read it. */
export function ObjectLink({ kind, number }: ObjectLinkProps) {
  const mayOpen = useMayOpen()
  if (!number) return <span className="muted">—</span>
  const path = `${PATHS[kind]}/${encodeURIComponent(number)}`
  if (!mayOpen(path)) return <span className="tabular">{number}</span>
  return (
    <Link to={path} className="tabular">
      {number}
    </Link>
  )
}
