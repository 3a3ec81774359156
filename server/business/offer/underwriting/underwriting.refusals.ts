import type { RefusalTable } from '../../../kernel/refusal.ts'
import type { CoinsuranceRefusalCode } from './coinsurance.refusals.ts'

export const underwritingRefusals = {
  'submission.missing': {
    kind: 'invalid',
    zh: '提交投保申请前必须填写',
    en: 'Must be filled in before the submission is sent',
  },
  'submission.no-items': { kind: 'invalid', zh: '至少须有一台（套/批）标的', en: 'At least one item is needed' },
  'submission.no-covers': { kind: 'invalid', zh: '至少须选择一项保障', en: 'At least one cover is needed' },
  'submission.number-silent': {
    kind: 'invalid',
    zh: '编号中须有字母、数字或汉字，不能只填写横线或符号',
    en: 'A number needs letters or digits; dashes and signs alone say nothing',
  },
  'submission.number-placeholder': {
    kind: 'invalid',
    zh: '“无”“待定”一类的字样或全零不能代替编号，请按铭牌、合同、批次单或证书填写',
    en: 'Words such as none or to be determined, or zeros alone, stand for no number; copy it from the plate, contract, batch paper or certificate',
  },
  'submission.goods-twice': {
    kind: 'invalid',
    zh: '同一标的（按出厂编号、批次、证书或项目编号，不论写法）在本申请中重复',
    en: 'The submission names the same machine, batch, right or project twice, however its number is spelled',
  },
  'submission.period-not-forward': {
    kind: 'invalid',
    zh: '保险期间的终止日须晚于起始日',
    en: 'The period must end after it begins',
  },
  'submission.unknown-product': {
    kind: 'invalid',
    zh: '起保日没有该产品',
    en: 'There is no such product on the first day of cover',
  },
  'submission.insurer-fixed': {
    kind: 'conflict',
    zh: '退回修改的申请不得改投其他保险公司',
    en: 'A returned submission stays with its insurer; withdraw it to turn to another',
  },
  'submission.unknown-insurer': { kind: 'invalid', zh: '保险公司不存在或已停用', en: 'No such active insurer' },
  'submission.unknown-user': { kind: 'invalid', zh: '用户单位不存在或已停用', en: 'No such active equipment user' },
  'submission.unknown-renewed-policy': {
    kind: 'invalid',
    zh: '被续保的保单不存在',
    en: 'The policy to be renewed does not exist',
  },
  'submission.manufacturer-only': {
    kind: 'conflict',
    zh: '投保申请只能由制造企业提出',
    en: 'Only a manufacturer can apply for insurance',
  },
  'underwriting.applicant-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '此操作只能由投保单位进行',
    en: 'Only the applicant can do this',
  },
  'underwriting.own-quote': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '报价须由制作人以外的人核定',
    en: 'A quote is approved by others than the person who made it',
  },
  'underwriting.approved-already': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '您已核定过此报价，须由另一人核定',
    en: 'You have approved this quote; another person is needed',
  },
  'underwriting.more-approvals-needed': {
    kind: 'conflict',
    zh: '核定人数不足',
    en: 'More people must approve this quote',
  },
  'underwriting.last-approval': {
    kind: 'conflict',
    zh: '此为最后一次核定',
    en: 'This is the last approval; it opens the quote',
  },
  'underwriting.inspection-open': {
    kind: 'conflict',
    zh: '风险查勘尚未完成',
    en: 'A risk inspection is still open',
  },
  'underwriting.unknown-reason-code': {
    kind: 'invalid',
    zh: '没有该理由代码',
    en: 'There is no such reason code',
  },
  'underwriting.reason-code-missing': {
    kind: 'invalid',
    zh: '拒保须选择至少一项理由',
    en: 'Declining needs at least one coded reason',
  },
  'underwriting.conditions-not-applicable': {
    kind: 'invalid',
    zh: '只有核定通过时可以附加条件',
    en: 'Conditions can only be added when approving',
  },
  'underwriting.conditions-after-approval': {
    kind: 'conflict',
    zh: '已有人核定，不能再附加条件',
    en: 'Somebody has approved these terms already; conditions can no longer be added',
  },
  'underwriting.own-referral': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '上报的案件须由他人核定',
    en: 'A referred case is decided by another person than who referred it',
  },
  'underwriting.unknown-catalogue-entry': {
    kind: 'invalid',
    zh: '指导目录中没有该条目',
    en: 'The guidance catalogue has no such entry',
  },
  'underwriting.already-insured': {
    kind: 'conflict',
    zh: '该标的在重叠期间内已有保险',
    en: 'This item is already insured in an overlapping period',
  },
  'underwriting.rule-blocks': {
    kind: 'invalid',
    zh: '核保规则不允许报价或承保，消除原因后方可办理',
    en: 'An underwriting rule allows neither a quote nor binding until its cause is removed',
  },
  'underwriting.rule-refers': {
    kind: 'conflict',
    zh: '核保规则要求由他人审核',
    en: 'An underwriting rule wants another person to review it',
  },
  'underwriting.rule-declines': {
    kind: 'invalid',
    zh: '核保规则要求拒绝承保',
    en: 'An underwriting rule says that this is not to be insured',
  },
  'quote.expired': { kind: 'conflict', zh: '报价已过有效期', en: 'The quote has expired' },
  'quote.bound': { kind: 'conflict', zh: '已按该报价承保', en: 'A policy has been bound on this quote' },
  'quote.validity-out-of-bounds': {
    kind: 'invalid',
    zh: '有效期不在允许范围内',
    en: 'The last day of acceptance is out of bounds',
  },
  'quote.other-submission': {
    kind: 'invalid',
    zh: '该报价不属于本投保申请',
    en: 'The quote is not one of this submission',
  },
  'inspection.due-in-past': {
    kind: 'invalid',
    zh: '查勘期限不得早于业务日期',
    en: 'The inspection cannot be due in the past',
  },
  'inspection.in-future': {
    kind: 'invalid',
    zh: '查勘日期不得晚于业务日期',
    en: 'The inspection cannot be dated in the future',
  },
  'inspection.unknown-grade': { kind: 'invalid', zh: '没有该查勘等级', en: 'There is no such grade' },
  'disclosure.missing': {
    kind: 'conflict',
    zh: '尚未确认责任免除、免赔与自负条款的提示和说明',
    en: 'That exclusions and own shares were shown and explained has not been acknowledged',
  },
  'disclosure.product-changed': {
    kind: 'conflict',
    zh: '产品版本与已确认的不同，须重新确认',
    en: 'The product version is another one than was acknowledged; acknowledge again',
  },
  'disclosure.exclusion-not-shown': {
    kind: 'invalid',
    zh: '有责任免除条款未确认',
    en: 'An exclusion was not acknowledged',
  },
  'disclosure.own-share-changed': {
    kind: 'conflict',
    zh: '免赔或自负比例与已确认的不同，须重新确认',
    en: 'A deductible or co-payment is another one than was acknowledged; acknowledge again',
  },
  'disclosure.condition-not-shown': {
    kind: 'conflict',
    zh: '承保条件尚未确认',
    en: 'A condition of the cover was not acknowledged',
  },
} as const satisfies RefusalTable
/** What underwriting refuses, sharing a contract included. */
export type UnderwritingRefusalCode = keyof typeof underwritingRefusals | CoinsuranceRefusalCode
