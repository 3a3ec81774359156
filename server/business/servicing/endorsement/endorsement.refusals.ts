import type { RefusalTable } from '../../../kernel/refusal.ts'

export const endorsementRefusals = {
  'endorsement.cover-ended': { kind: 'conflict', zh: '保险责任已终止，不能再批改', en: 'Cover has ended' },
  'endorsement.nothing-to-reinstate': {
    kind: 'conflict',
    zh: '保险责任未因退保终止，不能恢复',
    en: 'Cover was not cancelled: there is nothing to bring back',
  },
  'endorsement.unknown-item': { kind: 'invalid', zh: '该日没有此标的', en: 'There is no such item on that day' },
  'endorsement.item-number-taken': { kind: 'invalid', zh: '标的序号已被使用', en: 'The number of the item is taken' },
  'endorsement.last-item': {
    kind: 'invalid',
    zh: '不能减去最后一个标的，请办理退保',
    en: 'The last item cannot be removed; cancel the policy instead',
  },
  'endorsement.unknown-cover': { kind: 'invalid', zh: '该日没有此险别', en: 'There is no such cover on that day' },
  'endorsement.cover-present': { kind: 'invalid', zh: '险别已经承保', en: 'The cover is insured already' },
  'endorsement.last-cover': {
    kind: 'invalid',
    zh: '不能取消最后一个险别，请办理退保',
    en: 'The last cover cannot be removed; cancel the policy instead',
  },
  'endorsement.outside-cover': {
    kind: 'invalid',
    zh: '生效日期须在保险期间内',
    en: 'It must take effect on a day of cover',
  },
  'endorsement.period-not-forward': {
    kind: 'invalid',
    zh: '新的终止日期须晚于批改生效日期',
    en: 'Cover must end after the day on which the change takes effect',
  },
  'endorsement.nothing-changes': { kind: 'invalid', zh: '批改内容与现有条件相同', en: 'Nothing would change' },
  'endorsement.ends-and-more': {
    kind: 'invalid',
    zh: '退保或解除不能与其他批改同时办理',
    en: 'An endorsement that ends the cover does nothing else',
  },
  'endorsement.correction-costs': {
    kind: 'invalid',
    zh: '更正不得改变保险费，请按批改办理',
    en: 'A correction does not change the premium',
  },
  'endorsement.conflict-open': {
    kind: 'conflict',
    zh: '与其后生效的批单冲突，须先选择以何者为准',
    en: 'It meets an endorsement that takes effect later: say which holds',
  },
  'endorsement.no-such-conflict': {
    kind: 'invalid',
    zh: '没有与之冲突的批单内容',
    en: 'Nothing that takes effect later meets it there: there is nothing to decide',
  },
  'endorsement.loss-not-declared': {
    kind: 'conflict',
    zh: '追溯生效须声明其间无已知损失',
    en: 'What takes effect in the past needs a declaration that no loss is known',
  },
  'endorsement.open-claim': {
    kind: 'conflict',
    zh: '有未结赔案，不能退还保险费',
    en: 'A claim is open: no premium is returned before it is settled',
  },
  'endorsement.outcome-changed': {
    kind: 'conflict',
    zh: '保费差额与预览时不同，请重新预览',
    en: 'It would come to another amount than was previewed',
  },
  'endorsement.policy-changed': {
    kind: 'conflict',
    zh: '保险单在申请后已有其他批改，请重新预览',
    en: 'The policy was changed since this was looked at; preview it again',
  },
  'endorsement.own-request': {
    kind: 'conflict',
    zh: '须由另一人批准',
    en: 'Somebody else must approve it',
  },
  'endorsement.approved-already': { kind: 'conflict', zh: '您已批准', en: 'You have approved it already' },
  'endorsement.more-approvals-needed': {
    kind: 'conflict',
    zh: '还需其他人批准',
    en: 'More people must approve it',
  },
  'endorsement.last-approval': {
    kind: 'conflict',
    zh: '这是最后一次批准',
    en: 'This is the last approval that is needed',
  },
  'endorsement.requester-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '只能由申请方撤回',
    en: 'Only who asked for it can withdraw it',
  },
  'endorsement.issuing-insurer-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '由出单保险人办理批改',
    en: 'The issuing insurer decides about endorsements',
  },
  'endorsement.insurers-ground': {
    kind: 'invalid',
    zh: '该事由只能由保险人提出',
    en: 'Only the insurer can end the contract on this ground',
  },
  'endorsement.holders-ground': {
    kind: 'invalid',
    zh: '该事由只能由投保人提出',
    en: 'Only the policyholder can end the contract on this ground',
  },
  'endorsement.no-loss-paid': {
    kind: 'conflict',
    zh: '没有已支付的赔款（保险法第五十八条）',
    en: 'No loss was paid: article 58 of the Insurance Law does not apply',
  },
  'endorsement.after-loss-term-over': {
    kind: 'conflict',
    zh: '自赔偿之日起三十日已过（保险法第五十八条）',
    en: 'More than 30 days have passed since the loss was paid (Insurance Law art. 58)',
  },
  'endorsement.notice-too-short': {
    kind: 'invalid',
    zh: '生效日期早于通知期届满之日',
    en: 'It takes effect before the term of notice is over',
  },
  'endorsement.grace-runs': {
    kind: 'conflict',
    zh: '没有经通知、催缴且宽限期届满仍未缴纳的保费',
    en: 'No premium was asked for, reminded of and left unpaid beyond its days of grace',
  },
  'endorsement.no-right-for-non-payment': {
    kind: 'conflict',
    zh: '合同未约定欠费解除（保险法第十五条）',
    en: 'The contract gives no right to cancel for want of payment (Insurance Law art. 15)',
  },
  'endorsement.nothing-owed': { kind: 'conflict', zh: '保险费已缴清', en: 'No premium is outstanding' },
  'endorsement.rescission-from-inception': {
    kind: 'invalid',
    zh: '解除自保险责任开始之日起生效',
    en: 'Rescission takes effect from the first day of cover',
  },
  'endorsement.known-in-future': { kind: 'invalid', zh: '知悉日期不得晚于业务日期', en: 'It cannot be known yet' },
  'endorsement.rescission-thirty-days': {
    kind: 'conflict',
    zh: '自知道解除事由之日起已超过三十日（保险法第十六条）',
    en: 'More than 30 days have passed since the insurer knew (Insurance Law art. 16)',
  },
  'endorsement.rescission-two-years': {
    kind: 'conflict',
    zh: '自合同成立之日起已超过二年（保险法第十六条）',
    en: 'More than two years have passed since the contract was formed (Insurance Law art. 16)',
  },
} as const satisfies RefusalTable
export type EndorsementRefusalCode = keyof typeof endorsementRefusals
