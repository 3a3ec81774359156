/** When a job runs and what people call it. */
export interface JobPlan {
  /** Time of day in Asia/Shanghai, `HH:MM`. */
  readonly dailyAt: string
  /**
   * How many missed business dates are caught up, oldest first. 1 where a run looks at everything there is, so that a
   * single run makes up for all that were missed.
   */
  readonly catchUpDays: number
  readonly title: { readonly zh: string; readonly en: string }
}

/** Every job, in the order in which they are worked off when several wait. */
export const JOBS = {
  sealHead: {
    dailyAt: '00:10',
    catchUpDays: 1,
    title: { zh: '导出封签链头', en: 'Head of the seals taken out' },
  },
  figures: {
    dailyAt: '00:30',
    catchUpDays: 1,
    title: { zh: '汇总数据归并', en: 'Folding of sums' },
  },
  subsidyAssessment: {
    dailyAt: '01:30',
    catchUpDays: 31,
    title: { zh: '保费补贴测算', en: 'Premium subsidy assessment' },
  },
  ledgerProof: {
    dailyAt: '02:30',
    catchUpDays: 1,
    title: { zh: '账务平衡核对', en: 'Ledger proof' },
  },
  auditVerification: {
    dailyAt: '03:30',
    catchUpDays: 1,
    title: { zh: '审计链校验', en: 'Audit chain verification' },
  },
  attachmentSweep: {
    dailyAt: '04:30',
    catchUpDays: 1,
    title: { zh: '清理未完成的附件', en: 'Sweep of unfinished attachments' },
  },
  documentPrinting: {
    dailyAt: '05:30',
    catchUpDays: 1,
    title: { zh: '印制已签发的单证', en: 'Printing of issued documents' },
  },
  pendingChanges: {
    dailyAt: '06:30',
    catchUpDays: 1,
    title: { zh: '双人复核变更生效与到期', en: 'Effect and expiry of confirmed changes' },
  },
  referralReminders: {
    dailyAt: '07:30',
    catchUpDays: 1,
    title: { zh: '上报核保催办', en: 'Reminders of overdue referrals' },
  },
  premiumDemands: {
    dailyAt: '08:00',
    catchUpDays: 1,
    title: { zh: '保费通知、催缴与宽限期届满', en: 'Premium notices, reminders and ends of grace' },
  },
  renewals: {
    dailyAt: '05:30',
    catchUpDays: 1,
    title: { zh: '续保要约与失效', en: 'Renewal offers and lapses' },
  },
} as const satisfies Record<string, JobPlan>
export type JobName = keyof typeof JOBS

export const JOB_NAMES = Object.keys(JOBS) as JobName[]
