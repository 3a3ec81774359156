import { paymentRunStore } from '../../../../../../models/paymentRuns.ts'
import type { PaymentRun } from '../../../../treasury/paymentRun/domain/paymentRun.ts'
import type { WorkSource } from '../source.ts'

type RunSource = WorkSource<PaymentRun>

const common = {
  kind: 'paymentRun',
  store: paymentRunStore,
  title: ({ payer }) => `${payer.bank} ${payer.bankAccountNo}`,
  state: ({ state }) => state,
  stake: ({ totalFen }) => ({ of: 'payments', fen: totalFen }),
  page: '/payment-runs',
} as const satisfies Partial<RunSource>

/** What payment runs ask of finance: to approve what others prepared, and to see what the bank made of them. */
export const paymentRunWork: readonly RunSource[] = [
  {
    ...common,
    permission: 'payment-run.prepare',
    waiting: () => ({ state: 'prepared' }),
    why: { zh: '付款批次待复核', en: 'Check the payment run' },
    asks: ['check'],
  },
  {
    ...common,
    permission: 'payment-run.approve',
    waiting: ({ actor: { userId } }) => ({
      state: 'checked',
      'preparedBy.userId': { $ne: userId },
      'checkedBy.userId': { $ne: userId },
    }),
    why: { zh: '付款批次待审批', en: 'Approve the payment run' },
    asks: ['approve'],
  },
  {
    ...common,
    permission: 'payment-run.prepare',
    waiting: () => ({ state: 'approved' }),
    why: { zh: '付款文件待生成', en: 'Send the file to the bank' },
    asks: ['send'],
  },
  {
    ...common,
    permission: 'payment-run.prepare',
    waiting: () => ({ state: 'sent' }),
    why: { zh: '付款结果待导入、入账', en: 'Take in and book what the bank says' },
    asks: ['takeResult', 'book', 'close'],
  },
]
