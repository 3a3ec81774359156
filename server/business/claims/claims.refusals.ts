import type { RefusalTable } from '../../kernel/refusal.ts'
import type { NoticeRefusalCode } from './notice.refusals.ts'

export const claimRefusals = {
  'claim.loss-settled-elsewhere': {
    kind: 'conflict',
    zh: '该损失拒赔后已另行报案，请在新赔案中处理',
    en: 'After this loss was declined it was noticed anew; settle it in that claim',
  },
  'claim.not-issuing-insurer': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '仅出单保险人可处理该赔案',
    en: 'Only the insurer that issued the policy handles the claim',
  },
  'claim.not-same-occurrence': {
    kind: 'invalid',
    zh: '只能关联同一保单、责任和出险日期的已立案赔案',
    en: 'Only a registered claim of the same policy, cover and day of loss can share the occurrence',
  },
  'claim.batch-needed': {
    kind: 'invalid',
    zh: '请指明出险材料的生产批号：同一生产批次为一次事故',
    en: 'Name the production batch: each batch is one occurrence',
  },
  'claim.batch-not-insured': {
    kind: 'invalid',
    zh: '保单的出险标的清单内没有该生产批号',
    en: 'None of the items concerned lists this production batch on the policy',
  },
  'claim.batch-of-several-materials': {
    kind: 'invalid',
    zh: '所报材料中有多种列有该生产批号，请按材料分别报案',
    en: 'Several of the materials concerned list this batch number; give one notice per material',
  },
  'claim.no-batches': {
    kind: 'invalid',
    zh: '该产品不按生产批次认定事故',
    en: 'This product does not count occurrences by production batch',
  },
  'claim.batch-is-one-occurrence': {
    kind: 'invalid',
    zh: '同一生产批次为一次事故，请指明批号而不是赔案',
    en: 'A production batch is one occurrence: name the batch, not a claim',
  },
  'claim.occurrence-unchanged': {
    kind: 'conflict',
    zh: '该赔案已属于这一次事故',
    en: 'The claim belongs to this occurrence already',
  },
  'claim.occurrence-named-by-it': {
    kind: 'conflict',
    zh: '其他赔案归入本赔案的事故，请先将其移出',
    en: 'Other claims belong to the occurrence of this claim; part them first',
  },
  'claim.reserve-unchanged': { kind: 'conflict', zh: '准备金金额没有变化', en: 'The reserve already has this amount' },
  'claim.line-not-in-notice': {
    kind: 'invalid',
    zh: '定损项目不在报案设备范围内',
    en: 'The line names an item the notice does not',
  },
  'claim.assessed-above-claimed': {
    kind: 'invalid',
    zh: '定损金额不得高于索赔金额',
    en: 'The assessed amount is above the claimed amount',
  },
  'claim.salvage-above-loss': {
    kind: 'invalid',
    zh: '残值不得高于属于保险责任的损失',
    en: 'Salvage is above the covered loss',
  },
  'claim.approver-is-assessor': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '定损人不得核赔本案',
    en: 'The assessor may not approve the claim',
  },
  'claim.approver-is-registrar': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '立案人不得核赔本案',
    en: 'Whoever registered the claim may not approve it',
  },
  'claim.approver-is-recorder': {
    kind: 'conflict',
    zh: '代为登记报案的人不得核赔本案',
    en: 'Whoever recorded the notice for somebody else may not approve the claim',
  },
  'claim.approver-is-reopener': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '重开人不得核赔本案',
    en: 'Whoever reopened the claim may not approve it',
  },
  'claim.nothing-payable': {
    kind: 'conflict',
    zh: '应付金额为零，不能核赔，请以相应理由拒赔',
    en: 'Nothing is payable; decline the claim with the reason instead',
  },
  'claim.above-authority': {
    kind: 'conflict',
    zh: '赔付金额超出您的核赔权限',
    en: 'The amount is above your authority to approve claims',
  },
  'claim.amount-not-assessed': {
    kind: 'conflict',
    zh: '核赔金额与理算金额不一致',
    en: 'The amount is not the one the assessment arrived at',
  },
  'claim.limit-used-up': {
    kind: 'conflict',
    zh: '保单剩余限额已被其他赔案占用，请重新理算',
    en: 'Other claims have used up the limit meanwhile; assess the claim again',
  },
  'claim.occurrence-changed': {
    kind: 'conflict',
    zh: '同一次事故的其他赔案已有变化，共同理算结果不同，请重新理算',
    en: 'Other claims of the occurrence have changed the common adjustment meanwhile; assess the claim again',
  },
  'claim.terms-changed': {
    kind: 'conflict',
    zh: '出险日的承保条件在理算后有追溯变更，请按现行条件重新理算',
    en: 'The terms of the day of loss were changed with back-dated effect since the assessment; assess the claim again',
  },
  'claim.no-terms-notice': {
    kind: 'conflict',
    zh: '没有待确认的承保条件变更',
    en: 'No change of terms waits to be acknowledged',
  },
  'claim.value-at-loss-missing': {
    kind: 'invalid',
    zh: '不足额比例赔付须填写出险时的保险价值',
    en: 'The value at the time of the loss is needed where the cover pays in proportion',
  },
  'claim.above-reserve-authority': {
    kind: 'conflict',
    zh: '准备金超过您的授权限额',
    en: 'The reserve is above your authority',
  },
  'claim.above-paying-authority': {
    kind: 'conflict',
    zh: '赔款支付超过您的授权限额',
    en: 'The payment is above your authority',
  },
  'claim.above-declining-authority': {
    kind: 'conflict',
    zh: '所涉金额超出您的拒赔权限，可提请有权限的人员拒赔',
    en: 'The amount at stake is above your authority to decline claims; propose it to somebody who has it',
  },
  'claim.not-granted-above-authority': {
    kind: 'conflict',
    zh: '未予赔付的部分超出您的拒赔权限，须由权限足够的人员审批',
    en: 'What is not granted of the claim is above your authority to decline; somebody who has it must approve',
  },
  'claim.declinature-needs-second-person': {
    kind: 'conflict',
    zh: '所涉金额较大，拒赔须由第二人复核',
    en: 'At this amount a second person has to confirm the declinature',
  },
  'claim.declinature-proposed': {
    kind: 'conflict',
    zh: '已有拒赔提请等待复核',
    en: 'A declinature waits for its second person',
  },
  'claim.no-declinature-proposed': { kind: 'conflict', zh: '没有待复核的拒赔提请', en: 'No declinature is proposed' },
  'claim.own-declinature-proposal': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '提请人不能复核自己的拒赔提请',
    en: 'Whoever proposed the declinature cannot decide it',
  },
  'claim.payer-is-approver': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '核赔人不得支付本案',
    en: 'The approver may not pay the claim',
  },
  'claim.not-the-beneficiary': {
    kind: 'conflict',
    zh: '赔款只能支付给受益人',
    en: 'The claim is paid to its beneficiary only',
  },
  'claim.amount-not-approved': {
    kind: 'conflict',
    zh: '支付金额与核赔金额不一致',
    en: 'The amount is not the approved one',
  },
  'claim.nothing-outstanding': { kind: 'conflict', zh: '没有应付未付的赔款', en: 'Nothing is outstanding' },
  'claim.nothing-to-give-back': { kind: 'conflict', zh: '没有应退还的赔款', en: 'There is nothing to give back' },
  'claim.not-settled': {
    kind: 'conflict',
    zh: '更正后的差额尚未结清，不能结案',
    en: 'What is outstanding after a correction is not settled, so the claim cannot be closed',
  },
  'claim.amount-not-owed': {
    kind: 'conflict',
    zh: '退还金额与应退还金额不一致',
    en: 'The amount is not the one to be given back',
  },
  'claim.repaid-before-correction': {
    kind: 'invalid',
    zh: '退还日期不得早于更正日期',
    en: 'Nothing was to be given back before the correction',
  },
  'claim.repaid-in-future': {
    kind: 'invalid',
    zh: '退还日期不得晚于今日',
    en: 'The repayment lies in the future',
  },
  'claim.determined-in-future': {
    kind: 'invalid',
    zh: '核定日期不得晚于今日',
    en: 'The determination lies in the future',
  },
  'claim.determined-before-notice': {
    kind: 'invalid',
    zh: '核定日期不得早于报案日期',
    en: 'The determination cannot precede the notice of loss',
  },
  'claim.notice-in-future': {
    kind: 'invalid',
    zh: '通知书发出日期不得晚于今日',
    en: 'The refusal notice cannot be sent in the future',
  },
  'claim.notice-before-determination': {
    kind: 'invalid',
    zh: '通知书发出日期不得早于核定日期',
    en: 'The refusal notice cannot precede the determination',
  },
  'claim.refusal-notice-sent': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '拒赔通知书已发出',
    en: 'The refusal notice was sent before',
  },
  'claim.refusal-notice-not-sent': {
    kind: 'conflict',
    zh: '拒赔通知书尚未发出，不能结案',
    en: 'The refusal notice has not been sent, so the claim cannot be closed',
  },
} as const satisfies RefusalTable
/** What claims refuse, from the notice of a loss on. */
export type ClaimRefusalCode = keyof typeof claimRefusals | NoticeRefusalCode
