import { sheetOf } from '../../../platform/http/sheet.ts'
import type { RunRow } from './paymentRun.contract.ts'

/** The list of payment runs as a workbook. */
export const runSheet = sheetOf<RunRow>({
  number: { is: 'text', zh: '批次号', en: 'Run', of: ({ number }) => number },
  state: { is: 'text', zh: '状态', en: 'State', of: ({ state }) => state },
  executeOn: { is: 'day', zh: '付款日期', en: 'Execution day', of: ({ executeOn }) => executeOn },
  account: { is: 'text', zh: '付款账户', en: 'Paying account', of: ({ payer }) => payer.bankAccountNo },
  items: { is: 'count', zh: '笔数', en: 'Items', of: ({ itemCount }) => itemCount },
  total: { is: 'amount', zh: '合计（元）', en: 'Total (CNY)', of: ({ totalFen }) => totalFen },
  paid: { is: 'amount', zh: '已付（元）', en: 'Paid (CNY)', of: ({ paidFen }) => paidFen },
  failed: { is: 'amount', zh: '失败（元）', en: 'Failed (CNY)', of: ({ failedFen }) => failedFen },
  preparedBy: { is: 'text', zh: '编制人', en: 'Prepared by', of: ({ preparedBy }) => preparedBy.name },
  approvedBy: { is: 'text', zh: '审批人', en: 'Approved by', of: ({ approvedBy }) => approvedBy?.name ?? '' },
  createdAt: { is: 'instant', zh: '编制时间', en: 'Prepared at', of: ({ createdAt }) => createdAt },
})
