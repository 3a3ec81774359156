import type { DisclosureView } from '../server/business/offer/underwriting/underwriting.contract.ts'
import type { PersonName } from '../test/support/people.ts'

/** Parts of the main job that are rows of their own. */
export const JOB_PARTS = ['submission to issue', 'receipt', 'notice to registered'] as const
export type JobPart = (typeof JOB_PARTS)[number]

/** What a case comes to be known by on its way. */
export interface JobCase {
  /** The body of the application. */
  readonly application: object
  /** Counts cases, for what must be a case's own. */
  readonly number: number
  readonly today: string
  submissionNo?: string
  shown?: { readonly productHash: string; readonly exclusions: readonly string[] }
  quoteNo?: string
  policyNo?: string
  premiumFen?: number
  claimNo?: string
}

type Session = Readonly<Record<string, string>>

/** What the measurement needs to know of the server side. */
export interface JobWorld {
  readonly origin: string
  readonly bareOrigin: string
  readonly today: string
  /** What is applied for, but for what is a case's own. */
  readonly application: { readonly items: readonly object[] }
  /** Makers with a user of their machines each. */
  readonly makers: readonly { readonly session: Session; readonly userId: string }[]
  /** By person of the insurer. */
  readonly sessions: Readonly<Record<string, Session>>
  /** Of one case. */
  readonly counts: Readonly<Record<JobPart, { readonly reads: number; readonly writes: number }>>
}

/** One request of the main job: who sends it, and what it teaches of the case. */
export interface JobStep {
  readonly name: string
  readonly part: JobPart
  /** The maker of the case is one of many; the others are the insurer's people. */
  readonly by: 'maker' | PersonName
  readonly method: 'GET' | 'POST'
  readonly path: (known: JobCase) => string
  readonly body?: (known: JobCase) => object
  /** The version of what it changes: the way there is always the same. */
  readonly ifMatch?: number
  readonly learn?: (known: JobCase, answer: Readonly<Record<string, never>>) => void
}

const UNDERWRITER = 'underwriterA'

/** A machine from its application to the registered loss, as the client sends it. */
export const JOB_STEPS: readonly JobStep[] = [
  {
    name: 'application',
    part: 'submission to issue',
    by: 'maker',
    method: 'POST',
    path: () => '/api/submissions',
    body: ({ application }) => application,
    learn: (known, { number }) => {
      known.submissionNo = number
    },
  },
  {
    name: 'disclosure',
    part: 'submission to issue',
    by: 'maker',
    method: 'GET',
    path: ({ submissionNo }) => `/api/submissions/${submissionNo}/disclosure`,
    learn: (known, answer) => {
      const { product, exclusions } = answer as unknown as DisclosureView
      known.shown = { productHash: product.hash, exclusions: exclusions.map(({ code }) => code) }
    },
  },
  {
    name: 'acknowledgement',
    part: 'submission to issue',
    by: 'maker',
    method: 'POST',
    path: ({ submissionNo }) => `/api/submissions/${submissionNo}/acknowledgement`,
    body: ({ shown }) => ({ ...shown }),
    ifMatch: 1,
  },
  {
    name: 'submission',
    part: 'submission to issue',
    by: 'maker',
    method: 'POST',
    path: ({ submissionNo }) => `/api/submissions/${submissionNo}/submission`,
    body: () => ({}),
    ifMatch: 2,
  },
  {
    name: 'quote',
    part: 'submission to issue',
    by: UNDERWRITER,
    method: 'POST',
    path: ({ submissionNo }) => `/api/submissions/${submissionNo}/quotes`,
    body: () => ({}),
    ifMatch: 3,
    learn: (known, { number }) => {
      known.quoteNo = number
    },
  },
  {
    name: 'release',
    part: 'submission to issue',
    by: 'seniorUnderwriterA',
    method: 'POST',
    path: ({ quoteNo }) => `/api/quotes/${quoteNo}/decision`,
    body: () => ({ decision: 'approve', reason: '符合承保条件', reasonCodes: [], conditions: [] }),
    ifMatch: 1,
  },
  {
    name: 'acceptance',
    part: 'submission to issue',
    by: 'maker',
    method: 'POST',
    path: ({ quoteNo }) => `/api/quotes/${quoteNo}/acceptance`,
    body: () => ({}),
    ifMatch: 2,
  },
  {
    name: 'binding',
    part: 'submission to issue',
    by: UNDERWRITER,
    method: 'POST',
    path: ({ submissionNo }) => `/api/submissions/${submissionNo}/binding`,
    body: () => ({}),
    ifMatch: 6,
    learn: (known, { number, premiumFen }) => {
      known.policyNo = number
      known.premiumFen = premiumFen
    },
  },
  {
    name: 'issue',
    part: 'submission to issue',
    by: UNDERWRITER,
    method: 'POST',
    path: ({ policyNo }) => `/api/policies/${policyNo}/issue`,
    body: () => ({}),
    ifMatch: 1,
  },
  {
    name: 'receipt',
    part: 'receipt',
    by: 'insurerFinanceA',
    method: 'POST',
    path: ({ policyNo }) => `/api/policies/${policyNo}/premium-receipts`,
    body: ({ premiumFen, policyNo, today }) => ({
      amountFen: premiumFen,
      receivedOn: today,
      reference: `BANK-${policyNo}`,
      payer: '沈阳重型燃机有限公司',
    }),
    ifMatch: 2,
  },
  {
    name: 'notice',
    part: 'notice to registered',
    by: 'maker',
    method: 'POST',
    path: () => '/api/claims',
    body: ({ policyNo, today }) => ({
      policyNo,
      lossOn: today,
      knownOn: today,
      place: '沈阳',
      itemNos: [1],
      cover: 'quality',
      descriptionZh: '主轴断裂',
      estimatedLossFen: 1_000_000,
      documents: [],
    }),
    learn: (known, { number }) => {
      known.claimNo = number
    },
  },
  {
    name: 'registration',
    part: 'notice to registered',
    by: 'claimsHandlerA',
    method: 'POST',
    path: ({ claimNo }) => `/api/claims/${claimNo}/registration`,
    body: () => ({ documents: [] }),
    ifMatch: 1,
  },
]
