import { submissionStore } from '../../../../../../models/submissions.ts'
import type { Submission } from '../../../../offer/underwriting/domain/submission.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'submission',
  store: submissionStore,
  title: ({ items }: Submission) => items[0]?.name ?? '—',
  state: ({ state }: Submission) => state,
  stake: ({ totalLimitFen }: Submission) => ({ of: 'limit', fen: totalLimitFen }) as const,
  page: '/submissions',
} as const

/** After that day cover cannot begin any more as it was asked for. */
const beforeCover = {
  of: ({ period }: Submission) => period?.from ?? null,
  from: { path: 'period.from' },
}

/** What submissions ask of makers and underwriters. */
export const submissionWork: readonly WorkSource<Submission>[] = [
  {
    ...common,
    permission: 'quote.accept',
    waiting: () => ({ state: 'draft' }),
    why: { zh: '待补全并提交投保申请', en: 'Complete the submission and hand it in' },
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: () => ({ state: 'submitted' }),
    why: { zh: '待报价', en: 'Make a quote' },
    due: beforeCover,
  },
  {
    ...common,
    permission: 'policy.bind',
    waiting: () => ({ state: 'accepted' }),
    why: { zh: '客户已确认，待承保', en: 'Accepted by the applicant: bind the cover' },
    due: beforeCover,
  },
]
