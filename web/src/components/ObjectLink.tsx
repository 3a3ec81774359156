import { Link } from 'react-router'

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

/** A case by its number, leading to its page. */
export function ObjectLink({ kind, number }: ObjectLinkProps) {
  if (!number) return <span className="muted">—</span>
  return (
    <Link to={`${PATHS[kind]}/${encodeURIComponent(number)}`} className="tabular">
      {number}
    </Link>
  )
}
