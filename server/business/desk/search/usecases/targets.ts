import type { Permission } from '../../../../../config/permissions.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { endorsementStore } from '../../../../../models/endorsements.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import { userStore } from '../../../../../models/users.ts'
import type { SearchHit } from '../search.contract.ts'

/** One kind of document that search looks through. Data. */
export interface SearchTarget<T, Told extends keyof T = keyof T> {
  readonly kind: SearchHit['kind']
  readonly store: Store<T>
  readonly permission: Permission
  /** What of a document its title is told by: no more of it is read. */
  readonly told: readonly Told[]
  readonly title: (document: Pick<T, Told> & Pick<Stored, '_id'>) => string
  readonly page: (document: Pick<Stored, '_id'>) => string
}

/** Lets the compiler check a target against its own document type, then forgets it. */
const target = <T, Told extends keyof T>(definition: SearchTarget<T, Told>): SearchTarget<unknown> =>
  definition as unknown as SearchTarget<unknown>

export const SEARCH_TARGETS: readonly SearchTarget<unknown>[] = [
  target({
    kind: 'policy',
    store: policyStore,
    permission: 'policy.read',
    told: ['headline', 'product'],
    title: ({ headline, product }) => headline.firstItemName || product.name,
    page: ({ _id }) => `/policies/${_id}`,
  }),
  target({
    kind: 'endorsement',
    store: endorsementStore,
    permission: 'endorsement.read',
    told: ['policyNo', 'reason'],
    title: ({ policyNo, reason }) => `${policyNo} · ${reason}`,
    page: ({ _id }) => `/endorsements/${_id}`,
  }),
  target({
    kind: 'claim',
    store: claimStore,
    permission: 'claim.read',
    told: ['lossNotice'],
    title: ({ lossNotice }) => lossNotice.descriptionZh,
    page: ({ _id }) => `/claims/${_id}`,
  }),
  target({
    kind: 'submission',
    store: submissionStore,
    permission: 'submission.read',
    told: ['items'],
    title: ({ items }) => items[0]?.name ?? '',
    page: ({ _id }) => `/submissions/${_id}`,
  }),
  target({
    kind: 'quote',
    store: quoteStore,
    permission: 'quote.read',
    told: ['items'],
    title: ({ items }) => items[0]?.name ?? '',
    page: ({ _id }) => `/quotes/${_id}`,
  }),
  target({
    kind: 'subsidyApplication',
    store: subsidyApplicationStore,
    permission: 'subsidy.read',
    told: ['policyNo', 'ruleSet'],
    title: ({ policyNo, ruleSet }) => `${policyNo} · ${ruleSet.document}`,
    page: ({ _id }) => `/subsidy-applications/${_id}`,
  }),
  target({
    kind: 'organisation',
    store: organisationStore,
    permission: 'organisation.manage',
    told: ['nameZh'],
    title: ({ nameZh }) => nameZh,
    page: ({ _id }) => `/organisations/${_id}`,
  }),
  target({
    kind: 'user',
    store: userStore,
    permission: 'user.read',
    told: ['name', 'login'],
    title: ({ name, login }) => `${name} · ${login}`,
    page: ({ _id }) => `/users/${_id}`,
  }),
  target({
    kind: 'sanction',
    store: sanctionStore,
    permission: 'sanction.read',
    told: ['name'],
    title: ({ name }) => name,
    page: ({ _id }) => `/sanctions/${_id}`,
  }),
]
