/** What can wait for somebody. */
export const WORK_KINDS = [
  'submission',
  'quote',
  'riskInspection',
  'definition',
  'policy',
  'endorsement',
  'renewal',
  'claim',
  'paymentRun',
  'subsidyApplication',
  'subsidyAssessment',
  'pendingChange',
  'secondFactor',
  'jobRun',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]
