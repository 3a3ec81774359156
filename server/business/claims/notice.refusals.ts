import type { RefusalTable } from '../../kernel/refusal.ts'

/** Refusals of a notice of loss and of the papers that come with it or after it (保险法 articles 21 and 22). */
export const noticeRefusals = {
  'claim.policy-not-issued': { kind: 'conflict', zh: '保单尚未签发', en: 'The policy is not issued' },
  'claim.loss-in-future': { kind: 'invalid', zh: '出险日期不得晚于今日', en: 'The loss lies in the future' },
  'claim.known-in-future': {
    kind: 'invalid',
    zh: '知悉日期不得晚于今日',
    en: 'The day of knowledge lies in the future',
  },
  'claim.known-before-loss': {
    kind: 'invalid',
    zh: '知悉日期不得早于出险日期',
    en: 'The loss cannot be known before it happened',
  },
  'claim.loss-outside-cover': {
    kind: 'invalid',
    zh: '出险日期不在保险期间内',
    en: 'The loss lies outside the cover period',
  },
  'claim.cover-not-insured': { kind: 'invalid', zh: '保单未承保该项责任', en: 'The policy does not have this cover' },
  'claim.item-not-insured': { kind: 'invalid', zh: '该设备不在保单标的清单内', en: 'The item is not on the policy' },
  'claim.items-of-several-users': {
    kind: 'invalid',
    zh: '一次报案只能涉及同一用户的设备，请分别报案',
    en: 'One notice covers the items of one equipment user; give one notice per user',
  },
  'claim.item-of-another-user': {
    kind: 'invalid',
    zh: '只能为本单位使用的设备报案',
    en: 'An equipment user gives notice for its own items only',
  },
  'claim.loss-noticed-before': {
    kind: 'conflict',
    zh: '同一保单、责任、出险日期和设备已有赔案；如属另一次事故，请说明理由',
    en: 'There is a claim for the same policy, cover, day of loss and item; if this is another occurrence, say why',
  },
  'claim.receipt-missing': {
    kind: 'invalid',
    zh: '请登记从何人、以何方式、于何日收到',
    en: 'Say from whom, by which way and on which day it was received',
  },
  'claim.receipt-is-insurers': {
    kind: 'invalid',
    zh: '仅保险人登记系统外收到的报案与材料',
    en: 'Only the insurer records what reached it outside of the system',
  },
  'claim.received-before-loss': {
    kind: 'invalid',
    zh: '报案收到日期不得早于出险日期',
    en: 'A notice cannot be received before the loss',
  },
  'claim.received-in-future': {
    kind: 'invalid',
    zh: '报案收到日期不得晚于今日',
    en: 'A notice cannot be received in the future',
  },
  'claim.received-before-known': {
    kind: 'invalid',
    zh: '报案收到日期不得早于知悉日期',
    en: 'A notice cannot be received before the loss is known',
  },
  'claim.document-before-notice': {
    kind: 'invalid',
    zh: '材料收到日期不得早于报案日期',
    en: 'A document cannot be received before the notice of loss',
  },
  'claim.document-in-future': {
    kind: 'invalid',
    zh: '材料收到日期不得晚于今日',
    en: 'A document cannot be received in the future',
  },
  'claim.document-already-received': {
    kind: 'conflict',
    zh: '该材料此前已收到',
    en: 'The document was received before',
  },
  'claim.nothing-missing': { kind: 'conflict', zh: '所需材料已齐全', en: 'No document is missing' },
  'claim.nothing-supplied': { kind: 'invalid', zh: '请至少提交一项材料', en: 'At least one document must be named' },
  'claim.supplements-asked-once': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '补充材料应当一次性通知，不得再次要求',
    en: 'All missing documents are asked for at once; a second request is not allowed',
  },
  'claim.supplements-outstanding': {
    kind: 'conflict',
    zh: '补充材料尚未收齐，不能定损',
    en: 'The loss cannot be assessed while requested documents are outstanding',
  },
} as const satisfies RefusalTable

export type NoticeRefusalCode = keyof typeof noticeRefusals
