import { addDays } from '../../kernel/civilDate.ts'
import { sheetOf } from '../../platform/http/sheet.ts'
import type { SubsidyApplicationRow, SubsidyAssessmentRow } from './subsidy.contract.ts'

/** The list of applications as a workbook. */
export const applicationSheet = sheetOf<SubsidyApplicationRow>({
  number: { is: 'text', zh: '申请编号', en: 'Application', of: ({ number }) => number },
  state: { is: 'state', kind: 'subsidyApplication', zh: '状态', en: 'State', of: ({ state }) => state },
  applicant: { is: 'organisation', zh: '申请企业', en: 'Applicant', of: ({ parties }) => parties.manufacturerId },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  ruleSet: { is: 'text', zh: '补偿规则', en: 'Rule set', of: ({ ruleSet }) => ruleSet.id },
  year: { is: 'text', zh: '保险年度', en: 'Insured year', of: ({ insuredYear }) => insuredYear },
  amount: { is: 'amount', zh: '补偿金额（元）', en: 'Amount (CNY)', of: ({ amountFen }) => amountFen },
  created: { is: 'instant', zh: '建立时间', en: 'Created at', of: ({ createdAt }) => createdAt },
  updated: { is: 'instant', zh: '更新时间', en: 'Updated at', of: ({ updatedAt }) => updatedAt },
})

/** The list of assessments as a workbook. */
export const assessmentSheet = sheetOf<SubsidyAssessmentRow>({
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  ruleSet: { is: 'text', zh: '补偿规则', en: 'Rule set', of: ({ ruleSet }) => ruleSet.id },
  result: { is: 'state', kind: 'assessment', zh: '测算结果', en: 'Result', of: ({ state }) => state },
  maker: { is: 'organisation', zh: '制造企业', en: 'Manufacturer', of: ({ parties }) => parties.manufacturerId },
  startsOn: { is: 'day', zh: '保险起期', en: 'Insured from', of: ({ insured }) => insured.from },
  lastDay: { is: 'day', zh: '保险止期', en: 'Insured to', of: ({ insured }) => addDays(insured.to, -1) },
  amount: { is: 'amount', zh: '补偿金额（元）', en: 'Amount (CNY)', of: ({ amountFen }) => amountFen },
  updated: { is: 'instant', zh: '测算时间', en: 'Assessed at', of: ({ updatedAt }) => updatedAt },
})
