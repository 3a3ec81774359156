import { identityKey } from '../../../../../config/identity/index.ts'
import type { Permission } from '../../../../../config/permissions.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { beginsWith, keyBeginsWith } from '../../../../../models/prefix.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import { searchKeys } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import type { SearchHit } from '../search.contract.ts'

/** One kind of document that search looks through. Data; every condition it makes is served by an index. */
export interface SearchTarget<T> {
  readonly kind: SearchHit['kind']
  readonly store: Store<T>
  readonly permission: Permission
  /** Alternatives to look for; none when the text cannot be meant for this kind. */
  readonly matches: (text: string) => readonly object[]
  readonly title: (document: T & Stored) => string
  readonly page: (document: T & Stored) => string
}

/** Lets the compiler check a target against its own document type, then forgets it. */
const target = <T>(definition: SearchTarget<T>): SearchTarget<unknown> => definition as unknown as SearchTarget<unknown>

/** The text as the beginning of a number with this prefix, in whatever width and case. */
function byNumber(prefix: string, text: string): object[] {
  const number = identityKey(text)
  return new RegExp(`^${prefix}\\d*$`).test(number) ? [{ _id: beginsWith(number) }] : []
}

export const SEARCH_TARGETS: readonly SearchTarget<unknown>[] = [
  target({
    kind: 'policy',
    store: policyStore,
    permission: 'policy.read',
    matches: (text) => [...byNumber('FS', text), { numberKeys: { $in: searchKeys(text) } }],
    title: ({ headline, product }) => headline.firstItemName || product.name,
    page: ({ _id }) => `/policies/${_id}`,
  }),
  target({
    kind: 'submission',
    store: submissionStore,
    permission: 'submission.read',
    matches: (text) => [...byNumber('SB', text), { numberKeys: { $in: searchKeys(text) } }],
    title: ({ items }) => items[0]?.name ?? '',
    page: ({ _id }) => `/submissions/${_id}`,
  }),
  target({
    kind: 'quote',
    store: quoteStore,
    permission: 'quote.read',
    matches: (text) => byNumber('QU', text),
    title: ({ items }) => items[0]?.name ?? '',
    page: ({ _id }) => `/quotes/${_id}`,
  }),
  target({
    kind: 'claim',
    store: claimStore,
    permission: 'claim.read',
    matches: (text) => byNumber('CL', text),
    title: ({ lossNotice }) => lossNotice.descriptionZh,
    page: ({ _id }) => `/claims/${_id}`,
  }),
  target({
    kind: 'subsidyApplication',
    store: subsidyApplicationStore,
    permission: 'subsidy.read',
    matches: (text) => byNumber('SA', text),
    title: ({ policyNo, ruleSet }) => `${policyNo} · ${ruleSet.document}`,
    page: ({ _id }) => `/subsidy-applications/${_id}`,
  }),
  target({
    kind: 'organisation',
    store: organisationStore,
    permission: 'organisation.manage',
    matches: (text) => [...byNumber('ORG', text), { 'marks.nameKey': keyBeginsWith(text) }],
    title: ({ nameZh }) => nameZh,
    page: ({ _id }) => `/organisations/${_id}`,
  }),
]
