import type { RefusalTable } from '../kernel/refusal.ts'

export const underwritingRefusals = {
  'submission.missing': {
    status: 422,
    zh: '提交投保申请前必须填写',
    en: 'Must be filled in before the submission is sent',
  },
  'submission.no-items': { status: 422, zh: '至少须有一台（套/批）标的', en: 'At least one item is needed' },
  'submission.no-covers': { status: 422, zh: '至少须选择一项保障', en: 'At least one cover is needed' },
  'submission.serial-number-twice': {
    status: 422,
    zh: '同一目录条目下的出厂编号重复',
    en: 'The serial number appears twice for one catalogue entry',
  },
  'submission.period-not-forward': {
    status: 422,
    zh: '保险期间的终止日须晚于起始日',
    en: 'The period must end after it begins',
  },
  'submission.unknown-product': {
    status: 422,
    zh: '起保日没有该产品',
    en: 'There is no such product on the first day of cover',
  },
  'submission.insurer-fixed': {
    status: 409,
    zh: '退回修改的申请不得改投其他保险公司',
    en: 'A returned submission stays with its insurer; withdraw it to turn to another',
  },
  'submission.unknown-insurer': { status: 422, zh: '保险公司不存在或已停用', en: 'No such active insurer' },
  'submission.unknown-user': { status: 422, zh: '用户单位不存在或已停用', en: 'No such active equipment user' },
  'submission.unknown-renewed-policy': {
    status: 422,
    zh: '被续保的保单不存在',
    en: 'The policy to be renewed does not exist',
  },
  'submission.manufacturer-only': {
    status: 409,
    zh: '投保申请只能由制造企业提出',
    en: 'Only a manufacturer can apply for insurance',
  },
  'underwriting.applicant-only': {
    status: 409,
    zh: '此操作只能由投保单位进行',
    en: 'Only the applicant can do this',
  },
  'underwriting.above-authority': {
    status: 409,
    zh: '总责任限额超过您的核保权限，须上报',
    en: 'The total limit is above your authority; refer the case',
  },
  'underwriting.own-referral': {
    status: 409,
    zh: '上报的案件须由他人核定',
    en: 'A referred case is decided by another person than who referred it',
  },
  'underwriting.unknown-catalogue-entry': {
    status: 422,
    zh: '指导目录中没有该条目',
    en: 'The guidance catalogue has no such entry',
  },
  'underwriting.already-insured': {
    status: 409,
    zh: '该标的在重叠期间内已有保险',
    en: 'This item is already insured in an overlapping period',
  },
  'underwriting.rule-blocks': {
    status: 422,
    zh: '核保规则不允许报价，消除原因后可重新报价',
    en: 'An underwriting rule does not allow a quote until its cause is removed',
  },
  'underwriting.rule-declines': {
    status: 422,
    zh: '核保规则要求拒绝承保',
    en: 'An underwriting rule says that this is not to be insured',
  },
  'quote.expired': { status: 409, zh: '报价已过有效期', en: 'The quote has expired' },
  'quote.not-approved': { status: 409, zh: '报价尚未通过核保', en: 'The quote has not passed underwriting yet' },
} as const satisfies RefusalTable
export type UnderwritingRefusalCode = keyof typeof underwritingRefusals
