import { submissionStore } from '../../../../../../models/submissions.ts'
import type { Submission } from '../../../../offer/underwriting/domain/submission.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'submission',
  store: submissionStore,
  title: ({ items }: Submission) => items[0]?.name ?? '—',
  state: ({ state }: Submission) => state,
  amount: ({ totalLimitFen }: Submission) => totalLimitFen,
  page: '/submissions',
} as const

/** What submissions ask of makers and underwriters. */
export const submissionWork: readonly WorkSource<Submission>[] = [
  {
    ...common,
    permission: 'quote.accept',
    waiting: () => ({ state: 'draft' }),
    why: { zh: '待补全并提交投保申请', en: 'Complete and submit' },
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: () => ({ state: 'submitted' }),
    why: { zh: '待报价', en: 'Quote' },
  },
  {
    ...common,
    permission: 'policy.bind',
    waiting: () => ({ state: 'accepted' }),
    why: { zh: '客户已确认，待承保', en: 'Accepted by the applicant: bind' },
  },
]
