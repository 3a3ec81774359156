import { Link } from 'react-router'
import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useSessionAccess } from '../session/session.ts'

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

/** What it takes to read a page; a link never leads to one that is refused. */
const READ_BY: Readonly<Record<keyof typeof PATHS, Permission>> = {
  submission: 'submission.read',
  quote: 'quote.read',
  riskInspection: 'submission.read',
  authorityGrant: 'authority.read',
  policy: 'policy.read',
  claim: 'claim.read',
  subsidyApplication: 'subsidy.read',
  subsidyAssessment: 'subsidy.read',
  ruleSet: 'ruleset.read',
  definition: 'definition.read',
  product: 'product.read',
  tariff: 'product.read',
}

interface ObjectLinkProps {
  readonly kind: keyof typeof PATHS
  readonly number: string | null | undefined
}

/** A case by its number, leading to its page where the person may read it. */
export function ObjectLink({ kind, number }: ObjectLinkProps) {
  const permissions = useSessionAccess().session?.permissions ?? []
  if (!number) return <span className="muted">—</span>
  if (!permissions.includes(READ_BY[kind])) return <span className="tabular">{number}</span>
  return (
    <Link to={`${PATHS[kind]}/${encodeURIComponent(number)}`} className="tabular">
      {number}
    </Link>
  )
}
