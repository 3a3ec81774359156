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
    asks: ['submit'],
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: async (_reader, { obstructed }) => ({
      state: 'submitted',
      _id: { $nin: (await obstructed()).unquotable },
    }),
    why: { zh: '待报价', en: 'Make a quote' },
    asks: ['quote'],
    due: beforeCover,
  },
  {
    ...common,
    permission: 'underwriting.decide',
    waiting: async (_reader, { obstructed }) => ({ state: 'submitted', _id: { $in: (await obstructed()).unquotable } }),
    why: { zh: '不能承保，请拒保或退回', en: 'Cannot be insured: decline or return it' },
    asks: ['decline', 'returnToApplicant'],
    due: beforeCover,
  },
  {
    ...common,
    permission: 'policy.bind',
    waiting: async (_reader, { obstructed }) => {
      const { awaitingShares, unbindable } = await obstructed()
      const held = [...awaitingShares, ...unbindable.map(({ submissionNo }) => submissionNo)]
      return { state: 'accepted', _id: { $nin: held } }
    },
    why: { zh: '客户已确认，待承保', en: 'Accepted by the applicant: bind the cover' },
    asks: ['bind'],
    due: beforeCover,
  },
  {
    ...common,
    permission: 'policy.bind',
    waiting: async (_reader, { obstructed }) => ({
      state: 'accepted',
      _id: { $in: (await obstructed()).awaitingShares },
    }),
    why: { zh: '客户已确认，等待共保人确认份额', en: 'Accepted: waits for co-insurers to confirm their shares' },
    asks: [],
    due: beforeCover,
  },
]
