/**
 * What the answer at each address is made of: kinds of documents, called as in the streams of events. Where the address
 * names one (`:claim`), of that kind only the one that is named counts, unless the kind is listed as well.
 */
export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '/session': ['user', 'organisation'],
  '/sessions': ['user'],
  '/second-factor': ['secondFactor'],
  '/api-tokens': ['apiToken'],
  '/organisations': ['organisation'],
  '/organisation-names': ['organisation'],
  '/organisations/:organisation': [],
  '/organisations/:organisation/history': [],
  '/users': ['user'],
  '/users/:user': [],
  '/users/:user/api-tokens': ['apiToken'],
  '/users/:user/history': [],
  '/users/:user/authority': ['authorityGrant', 'quote', 'claim'],
  '/pending-changes': ['pendingChange'],
  '/pending-changes/:pendingChange': [],
  '/pending-changes/:pendingChange/history': [],
  '/bank-accounts': ['bankAccount'],
  '/bank-accounts/:bankAccount': ['pendingChange'],
  '/bank-accounts/:bankAccount/history': [],
  '/bank-statements': ['bankStatement'],
  '/bank-statements/:bankStatement': [],
  '/bank-statements/:bankStatement/history': [],
  '/bank-credits': ['bankCredit'],
  '/bank-credits/:bankCredit': [],
  '/bank-credits/:bankCredit/history': [],
  '/bordereaux': ['bordereau'],
  '/bordereaux/:bordereau': [],
  '/bordereaux/:bordereau/history': [],
  '/bordereaux/:bordereau/suggestion': ['definition'],
  '/bordereaux/:bordereau/findings': ['bordereau'],
  '/bordereaux/:bordereau/errors.xlsx': ['bordereau'],
  '/bordereau-mappings': ['bordereauMapping'],
  '/products/:product/bordereau-template.xlsx': ['definition'],
  '/bank-credit-matches': ['bankCredit', 'policy', 'organisation'],
  '/payables': ['bankAccount', 'bankCredit', 'claim', 'paymentItem', 'pendingChange', 'policy'],
  '/payment-runs': ['paymentRun'],
  '/payment-runs/:paymentRun': ['bankDebit', 'paymentItem'],
  '/payment-runs/:paymentRun/history': [],
  '/payment-runs/:paymentRun/file': [],
  '/catalogue-editions': ['catalogueEdition'],
  '/catalogue-editions/:catalogueEdition': [],
  '/catalogue-editions/:catalogueEdition/history': [],
  '/catalogue-editions/:catalogueEdition/draft-entries': [],
  '/catalogue-editions/:catalogueEdition/changes': ['catalogueEdition', 'catalogueEntry'],
  '/catalogue-editions/:catalogueEdition/affected-submissions': ['catalogueEdition', 'catalogueEntry', 'submission'],
  '/catalogue-editions/:catalogueEdition/export.csv': ['catalogueEntry'],
  '/catalogue-template.csv': [],
  '/catalogue-entries': ['catalogueEntry', 'catalogueEdition'],
  '/catalogue-entries/:catalogueEntry': ['catalogueEdition'],
  '/products': ['definition'],
  '/products/:product': ['definition'],
  '/tariffs': ['definition'],
  '/tariffs/:tariff': ['definition', 'quote'],
  '/authority-grants': ['authorityGrant'],
  '/authority-grants/:authorityGrant': ['pendingChange'],
  '/authority-grants/:authorityGrant/history': [],
  '/authority-candidates': ['user', 'authorityGrant'],
  '/near-limit-decisions': ['quote', 'claim'],
  '/definitions': ['definition'],
  '/shipped-definitions': [],
  '/definitions/:definition': ['definition'],
  '/definitions/:definition/history': [],
  '/definitions/:definition/validation': ['definition'],
  '/definitions/:definition/comparison': ['definition'],
  '/definitions/:definition/tables.xlsx': [],
  '/definitions/:definition/publication': ['definition'],
  '/definitions/:definition/rerating': ['definition', 'policy', 'quote', 'submission', 'termSegment'],
  '/pre-check/products': ['definition'],
  '/pre-check/entries': ['catalogueEdition', 'catalogueEntry'],
  '/underwriting-handbook': [],
  '/submissions': ['submission'],
  '/submissions/:submission': [
    'accumulationLimit',
    'attachment',
    'authorityGrant',
    'bankCredit',
    'catalogueEdition',
    'catalogueEntry',
    'claim',
    'definition',
    'organisation',
    'policy',
    'quote',
    'riskInspection',
    'sanction',
    'subsidyApplication',
    'termSegment',
  ],
  '/submissions/:submission/history': ['attachment'],
  '/submissions/:submission/shortfalls': [
    'attachment',
    'catalogueEdition',
    'catalogueEntry',
    'definition',
    'organisation',
  ],
  '/submissions/:submission/disclosure': ['definition'],
  '/submissions/:submission/rule-findings': [
    'accumulationLimit',
    'bankCredit',
    'catalogueEdition',
    'catalogueEntry',
    'claim',
    'definition',
    'organisation',
    'policy',
    'sanction',
    'subsidyApplication',
    'termSegment',
  ],
  '/submissions/:submission/sanction-standing': ['organisation', 'sanction'],
  '/submissions/:submission/quote-comparison': ['quote'],
  '/submissions/:submission/catalogue-match': ['catalogueEdition', 'catalogueEntry'],
  '/submissions/:submission/first-ness': ['catalogueEdition', 'catalogueEntry', 'policy'],
  '/quotes': ['quote'],
  '/referrals': ['quote', 'authorityGrant'],
  '/quotes/:quote': ['authorityGrant', 'claim', 'policy', 'quote', 'submission'],
  '/quotes/:quote/history': [],
  '/quotes/:quote/disclosure': ['authorityGrant', 'claim', 'quote', 'submission'],
  '/risk-inspections': ['riskInspection'],
  '/risk-inspections/:riskInspection': ['submission'],
  '/risk-inspections/:riskInspection/history': ['attachment'],
  '/policies': ['policy'],
  '/policies/:policy': ['delivery', 'termSegment'],
  '/policies/:policy/terms': [],
  '/policies/:policy/instalments': ['definition'],
  '/receivables': ['policy'],
  // Of figures, which other kinds add to as well.
  '/receivable-ages': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/policies/:policy/refund-accounts': ['bankAccount', 'pendingChange'],
  '/policies/:policy/history': ['attachment'],
  '/policies/:policy/acceptances': ['acceptance'],
  '/endorsements': ['endorsement'],
  '/endorsements/:endorsement': [
    'accumulationLimit',
    'authorityGrant',
    'bankCredit',
    'catalogueEdition',
    'catalogueEntry',
    'claim',
    'definition',
    'organisation',
    'policy',
    'quote',
    'sanction',
    'subsidyApplication',
  ],
  '/endorsements/:endorsement/outcome': [
    'accumulationLimit',
    'authorityGrant',
    'bankCredit',
    'catalogueEdition',
    'catalogueEntry',
    'claim',
    'definition',
    'endorsement',
    'organisation',
    'policy',
    'quote',
    'sanction',
    'subsidyApplication',
  ],
  '/endorsements/:endorsement/history': [],
  '/renewals': ['authorityGrant', 'renewal', 'submission'],
  '/renewals/:renewal': ['authorityGrant', 'policy', 'quote', 'submission'],
  '/renewals/:renewal/history': [],
  '/policies/:policy/premium-receipts': [],
  '/policies/:policy/balances': ['bankCredit', 'claim', 'subsidyApplication'],
  '/policies/:policy/documents': ['issuedDocument'],
  '/issued-documents/:issuedDocument/document.pdf': [],
  '/verifications/:issuedDocument': ['policy'],
  '/policies/:policy/sanction-standing': ['organisation', 'sanction'],
  '/bank-reference-repetitions': ['claim', 'pendingChange', 'policy'],
  '/postings': ['policy', 'claim', 'subsidyApplication', 'bankCredit'],
  '/ledger-balances': ['policy', 'claim', 'subsidyApplication', 'bankCredit'],
  '/premium-report': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/portfolio': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/trial-balance': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/policies/:policy/statement': ['bankCredit', 'claim', 'subsidyApplication'],
  '/statements': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/journal': ['bankCredit', 'claim', 'policy', 'subsidyApplication'],
  '/journal.csv': [],
  '/journal.xlsx': [],
  '/books': ['bookClosing'],
  '/claims': ['claim'],
  '/claims/:claim': ['authorityGrant', 'policy', 'policyClaims', 'quote', 'termSegment'],
  '/claims/:claim/history': ['attachment'],
  '/claims/:claim/occurrence': ['claim', 'policy', 'policyClaims', 'termSegment'],
  '/claims/:claim/payee-accounts': ['bankAccount', 'pendingChange'],
  '/subsidy-rule-sets': [],
  '/subsidy-rule-sets/:ruleSet': [],
  '/subsidy-assessments': ['subsidyAssessment'],
  '/subsidy-assessments/:subsidyAssessment': ['subsidyApplication'],
  '/subsidy-assessments/:subsidyAssessment/history': [],
  '/subsidy-applications': ['subsidyApplication'],
  '/subsidy-applications/:subsidyApplication': ['attachment'],
  '/subsidy-applications/:subsidyApplication/goods': [
    'attachment',
    'catalogueEdition',
    'catalogueEntry',
    'delivery',
    'policy',
    'submission',
    'termSegment',
  ],
  '/subsidy-applications/:subsidyApplication/papers/:paper/content': ['attachment'],
  '/subsidy-applications/:subsidyApplication/history': ['attachment'],
  '/sanctions': ['sanction'],
  '/sanctions/:sanction': [],
  '/sanctions/:sanction/history': [],
  '/accumulations': ['accumulationLimit', 'bankCredit', 'claim', 'policy', 'subsidyApplication', 'termSegment'],
  '/accumulated-policies': ['policy', 'termSegment'],
  '/accumulation-limits': ['accumulationLimit'],
  '/accumulation-limits/:accumulationLimit': [],
  '/accumulation-limits/:accumulationLimit/history': [],
  '/attachment-limits': [],
  '/attachments': ['attachment', 'claim', 'policy', 'riskInspection', 'submission', 'subsidyApplication'],
  '/attachments/:attachment': ['attachment', 'claim', 'policy', 'riskInspection', 'submission', 'subsidyApplication'],
  '/attachments/:attachment/content': ['attachment'],
  '/work-queue': [
    'accumulationLimit',
    'authorityGrant',
    'bankCredit',
    'catalogueEdition',
    'catalogueEntry',
    'claim',
    'definition',
    'endorsement',
    'jobRequest',
    'organisation',
    'paymentRun',
    'pendingChange',
    'policy',
    'policyClaims',
    'quote',
    'renewal',
    'riskInspection',
    'sanction',
    'secondFactor',
    'submission',
    'subsidyApplication',
    'subsidyAssessment',
  ],
  '/search': [
    'claim',
    'endorsement',
    'organisation',
    'policy',
    'quote',
    'sanction',
    'submission',
    'subsidyApplication',
  ],
  '/saved-views/:savedViews': ['savedViews'],
  '/jobs': ['jobRequest'],
  '/job-runs': ['jobRequest'],
  '/batches': ['jobRequest'],
  '/sealing': [],
  '/followers': ['jobRequest'],
  '/audit/events': [],
  '/audit/activity': [],
  '/audit/state': [],
}

/** Kinds whose every change may show anywhere: people go by their names in all answers. */
const EVERYWHERE = ['user']

/** Where nobody said what a change wrote. */
export type Touched = 'everything' | readonly TouchedDocument[]

interface TouchedDocument {
  readonly kind: string
  /** Null: some of that kind. */
  readonly id: string | null
}

/** Which documents a change wrote, from the `Touched` header of its answer; without one it may be any. */
export function readTouched(header: string | null): Touched {
  if (header === null) return 'everything'
  return header.split(', ').map((entry) => {
    const [kind = '', id] = entry.split('/')
    return { kind, id: id === undefined ? null : decodeURIComponent(id) }
  })
}

/** Under what an answer is kept: what it is about, then where it came from. */
export type AnswerKey = readonly [about: string, id: string | null, address: string]

/** The key of the answer at an address below `/api`: `['claim', 'CL2026000012', '/claims/CL2026000012/occurrence']`. */
export function keyOf(address: string): AnswerKey {
  const { named, kinds } = sourceOf(address)
  const [about, id] = named[0] ?? [kinds[0] ?? address.split('/')[1] ?? '', null]
  return [about, id, address]
}

/** Whether an answer may be another since these documents were written. What is kept under another key never is. */
export function isConcerned([, , address]: readonly unknown[], touched: Touched): boolean {
  if (typeof address !== 'string') return false
  const { known, named, kinds } = sourceOf(address)
  if (touched === 'everything' || !known) return true
  return touched.some(
    ({ kind, id }) =>
      EVERYWHERE.includes(kind) ||
      kinds.includes(kind) ||
      named.some((document) => document[0] === kind && (id === null || document[1] === id)),
  )
}

interface Source {
  /** An address that nobody declared is made of anything. */
  readonly known: boolean
  /** What the address names: kind and number. */
  readonly named: readonly (readonly [kind: string, id: string])[]
  readonly kinds: readonly string[]
}

const PATTERNS = Object.entries(SOURCES).map(([pattern, kinds]) => ({ parts: pattern.split('/'), kinds }))

function sourceOf(address: string): Source {
  const parts = (address.split('?')[0] ?? '').split('/')
  const found = PATTERNS.find(
    (pattern) =>
      pattern.parts.length === parts.length &&
      pattern.parts.every((part, index) => part.startsWith(':') || part === parts[index]),
  )
  if (!found) return { known: false, named: [], kinds: [] }
  const named = found.parts.flatMap((part, index) =>
    part.startsWith(':') ? [[part.slice(1), decodeURIComponent(parts[index] ?? '')] as const] : [],
  )
  return { known: true, named, kinds: found.kinds }
}
