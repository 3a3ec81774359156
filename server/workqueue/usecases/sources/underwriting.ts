import { submissionStore } from '../../../../models/submissions.ts'
import type { Submission } from '../../../underwriting/domain/submission.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'submission',
  store: submissionStore,
  title: ({ items }: Submission) => items[0]?.name ?? '—',
  state: ({ state }: Submission) => state,
  page: '/submissions',
} as const

/** What submissions ask of makers and underwriters. */
export const underwritingWork: readonly WorkSource<Submission>[] = [
  {
    ...common,
    permission: 'quote.accept',
    waiting: () => ({ state: 'draft' }),
    why: { zh: '待补全并提交投保申请', en: 'Complete and submit' },
  },
  {
    ...common,
    permission: 'quote.accept',
    waiting: () => ({ state: 'approved' }),
    why: { zh: '待确认报价', en: 'Accept the quote' },
    due: ({ currentQuote }) => currentQuote?.expiresOn ?? null,
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: () => ({ state: 'submitted' }),
    why: { zh: '待报价', en: 'Quote' },
  },
  {
    ...common,
    permission: 'underwriting.decide',
    waiting: () => ({ state: 'quoted' }),
    why: { zh: '待核保决定', en: 'Decide' },
    due: ({ currentQuote }) => currentQuote?.expiresOn ?? null,
  },
  {
    ...common,
    permission: 'underwriting.decide',
    // Whoever referred a case does not decide it.
    waiting: ({ actor }) => ({
      state: 'referred',
      decisions: { $not: { $elemMatch: { decision: 'refer', byUserId: actor.userId } } },
    }),
    why: { zh: '上报案件待决定', en: 'Decide the referral' },
    due: ({ currentQuote }) => currentQuote?.expiresOn ?? null,
  },
  {
    ...common,
    permission: 'policy.bind',
    waiting: () => ({ state: 'accepted' }),
    why: { zh: '客户已确认，待承保', en: 'Accepted by the applicant: bind' },
  },
]
