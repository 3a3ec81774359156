import type { ApiArea } from './platform/http/openapi.ts'

/** What the operations of the API are about, in the order of the business. */
export const AREAS: Readonly<Record<string, ApiArea>> = {
  access: {
    begins: ['session', 'sessions', 'password', 'second-factor', 'api-tokens'],
    zh: '登录、会话、密码、双因素验证与对接令牌',
    en: 'Signing in, sessions, passwords, second factors and tokens of machines',
  },
  people: {
    begins: ['users', 'organisations', 'organisation-names'],
    zh: '机构与用户',
    en: 'Organisations and their users',
  },
  changes: {
    begins: ['pending-changes'],
    zh: '待他人确认后生效的变更',
    en: 'Changes that wait for somebody else to confirm them',
  },
  banking: {
    begins: ['bank-accounts', 'bank-reference-repetitions'],
    zh: '银行账户与重复的银行流水号',
    en: 'Bank accounts, and bank references that come twice',
  },
  authority: {
    begins: ['authority-grants', 'authority-candidates', 'near-limit-decisions'],
    zh: '核保、核赔等授权及其限额',
    en: 'Who may decide what up to which limits',
  },
  catalogue: {
    begins: ['catalogue-editions', 'catalogue-entries', 'catalogue-template.csv'],
    zh: '首台（套）、首批次目录的各版及条目',
    en: 'Editions and entries of the catalogues of equipment and materials',
  },
  products: {
    begins: ['products', 'tariffs'],
    zh: '保险产品与费率表',
    en: 'Products and tariffs',
  },
  definitions: {
    begins: ['definitions', 'shipped-definitions'],
    zh: '产品、费率、规则的起草、复核与发布',
    en: 'Drafts of products, tariffs and rules, their review and publication',
  },
  prechecks: {
    begins: ['pre-check', 'pre-checks'],
    zh: '投保前的首台（套）资格预审',
    en: 'Whether something could be insured and subsidised, asked before anything is applied for',
  },
  submissions: {
    begins: ['submissions', 'underwriting-handbook'],
    zh: '投保申请及核保',
    en: 'Applications for insurance and their underwriting',
  },
  quotes: {
    begins: ['quotes', 'referrals'],
    zh: '报价、上报、放行与接受',
    en: 'Quotes, their referral, release and acceptance',
  },
  inspections: {
    begins: ['risk-inspections'],
    zh: '风险查勘',
    en: 'Inspections of risks',
  },
  policies: {
    begins: ['policies'],
    zh: '保单、出单、交付、验收与保费收款',
    en: 'Policies, their issue, delivery and acceptance of what is insured, receipts of premium',
  },
  documents: {
    begins: ['issued-documents', 'verifications'],
    zh: '签发的单证及其真伪查询',
    en: 'Documents as they were issued, and whether one is real',
  },
  endorsements: {
    begins: ['endorsements'],
    zh: '保单批改、退保与解除',
    en: 'Changes of policies, their cancellation and rescission',
  },
  receivables: {
    begins: ['receivables', 'receivable-ages'],
    zh: '应收保费与到期应缴',
    en: 'Premium that is due, by its age',
  },
  renewals: {
    begins: ['renewals'],
    zh: '续保要约、不续保与失效',
    en: 'Offers of renewal, non-renewal and lapse',
  },
  collection: {
    begins: ['bank-statements', 'bank-statement-previews', 'bank-credits', 'bank-credit-matches'],
    zh: '银行对账单、来款及其与应收保费的核销',
    en: 'Bank statements, their credits and the premium these pay',
  },
  bordereaux: {
    begins: ['bordereaux', 'bordereau-mappings'],
    zh: '既有保单的批量导入',
    en: 'Lists of policies in force elsewhere, checked and brought in',
  },
  payments: {
    begins: ['payables', 'payment-runs'],
    zh: '应付款项与付款批次',
    en: 'What is payable, and the runs that pay it',
  },
  ledger: {
    begins: ['postings', 'ledger-balances'],
    zh: '分录与余额',
    en: 'Postings and balances of the ledger',
  },
  accounting: {
    begins: [
      'premium-report',
      'portfolio',
      'trial-balance',
      'statements',
      'journal',
      'journal.csv',
      'journal.xlsx',
      'books',
    ],
    zh: '保费的签单、已赚与未到期，有效保单，试算平衡，对账单，日记账，关账与重开',
    en: 'Premium written, earned and unearned, policies in force, trial balance, statements, journal, months closed and opened again',
  },
  claims: {
    begins: ['claims'],
    zh: '出险通知、立案、定损、核赔与赔付',
    en: 'Notices of loss, registration, assessment, approval and payment of claims',
  },
  subsidies: {
    begins: ['subsidy-rule-sets', 'subsidy-assessments', 'subsidy-applications'],
    zh: '保费补贴的测算与申报',
    en: 'Subsidies of premium, their assessment and application',
  },
  sanctions: {
    begins: ['sanctions'],
    zh: '禁限名单',
    en: 'Bans and restrictions of organisations',
  },
  accumulations: {
    begins: ['accumulations', 'accumulated-policies', 'accumulation-limits'],
    zh: '风险累积及其限额',
    en: 'Accumulations of risk and their limits',
  },
  attachments: {
    begins: ['attachments', 'attachment-limits'],
    zh: '单据附件',
    en: 'Papers kept beside documents',
  },
  desk: {
    begins: ['work-queue', 'search', 'saved-views'],
    zh: '待办、查找与保存的视图',
    en: 'What is to be done, search and saved views',
  },
  exports: {
    begins: ['exports'],
    zh: '清单导出为工作簿',
    en: 'Lists as workbooks',
  },
  operations: {
    begins: ['jobs', 'job-runs', 'batches', 'followers', 'sealing'],
    zh: '定时任务、批处理、跟随与封存',
    en: 'Jobs, batches, followers and sealing',
  },
  audit: {
    begins: ['audit'],
    zh: '审计记录及其核验',
    en: 'What was done by whom, and its verification',
  },
}
