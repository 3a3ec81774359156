import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useSessionAccess } from './session.ts'

interface ObjectPage {
  /** First part of the address of its page. */
  readonly path: string
  /** What it takes to read it; absent: everybody who is signed in may. */
  readonly readBy?: Permission
}

/** Where the documents of each kind have their page, kinds being called as in the streams of events. */
export const OBJECT_PAGES = {
  submission: { path: 'submissions', readBy: 'submission.read' },
  quote: { path: 'quotes', readBy: 'quote.read' },
  riskInspection: { path: 'risk-inspections', readBy: 'submission.read' },
  authorityGrant: { path: 'authority-grants', readBy: 'authority.read' },
  policy: { path: 'policies', readBy: 'policy.read' },
  endorsement: { path: 'endorsements', readBy: 'endorsement.read' },
  renewal: { path: 'renewals', readBy: 'renewal.read' },
  claim: { path: 'claims', readBy: 'claim.read' },
  subsidyApplication: { path: 'subsidy-applications', readBy: 'subsidy.read' },
  subsidyAssessment: { path: 'subsidy-assessments', readBy: 'subsidy.read' },
  ruleSet: { path: 'subsidy-rule-sets', readBy: 'ruleset.read' },
  definition: { path: 'definitions', readBy: 'definition.read' },
  product: { path: 'products', readBy: 'product.read' },
  tariff: { path: 'tariffs', readBy: 'product.read' },
  catalogueEdition: { path: 'catalogue-editions' },
  organisation: { path: 'organisations' },
  user: { path: 'users', readBy: 'user.read' },
  sanction: { path: 'sanctions', readBy: 'sanction.read' },
  bankStatement: { path: 'bank-statements', readBy: 'bank-statement.read' },
  bordereau: { path: 'bordereaux', readBy: 'bordereau.read' },
  bankCredit: { path: 'bank-credits', readBy: 'bank-statement.read' },
  paymentRun: { path: 'payment-runs', readBy: 'payment-run.read' },
  bankAccount: { path: 'bank-accounts', readBy: 'bank-account.read' },
  pendingChange: { path: 'pending-changes' },
} as const satisfies Readonly<Record<string, ObjectPage>>

export type ObjectKind = keyof typeof OBJECT_PAGES

/** Whether documents of a kind have pages. */
export const hasPage = (kind: string): kind is ObjectKind => Object.hasOwn(OBJECT_PAGES, kind)

/** The address of a document's page. */
export const addressOf = (kind: ObjectKind, number: string): string =>
  `/${OBJECT_PAGES[kind].path}/${encodeURIComponent(number)}`

const READ_BY = new Map(Object.values(OBJECT_PAGES).map(({ path, ...page }: ObjectPage) => [path, page.readBy]))

/** Whether the person may read a page: a link never leads to one that is refused. */
export function useMayOpen(): (path: string) => boolean {
  const permissions = useSessionAccess().session?.permissions ?? []
  return (path) => {
    const needed = READ_BY.get(path.split('/')[1] ?? '')
    return needed === undefined || permissions.includes(needed)
  }
}
