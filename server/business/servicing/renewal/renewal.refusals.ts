import type { RefusalTable } from '../../../kernel/refusal.ts'

export const renewalRefusals = {
  'renewal.policy-ended': {
    kind: 'conflict',
    zh: '原保险单的保险期间已届满',
    en: 'The policy that was to be renewed has ended',
  },
  'renewal.issuing-insurer-only': {
    kind: 'forbidden',
    forGood: 'anothers',
    zh: '续保要约由出单保险公司准备',
    en: 'The insurer that issued the policy prepares its renewal',
  },
  'renewal.not-party': {
    kind: 'forbidden',
    forGood: 'anothers',
    zh: '续保由投保人与出单保险公司决定',
    en: 'The holder and the issuing insurer decide about a renewal',
  },
  'renewal.accepted-already': {
    kind: 'conflict',
    zh: '续保报价已被接受，须先由保险公司撤回报价或由投保人撤回申请',
    en: 'The offer was accepted: the insurer takes back the quote, or the holder the submission, first',
  },
  'renewal.offer-stands': {
    kind: 'conflict',
    zh: '已有可接受的续保报价',
    en: 'There is an offer that can be accepted',
  },
  'renewal.declined-by-other-side': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '不续保由对方提出，须由对方撤销',
    en: 'The other side decided not to renew; it is theirs to take back',
  },
  'renewal.told-in-future': {
    kind: 'invalid',
    zh: '告知日期不得晚于业务日期',
    en: 'The other side cannot have been told in the future',
  },
  'renewal.policy-cancelled': {
    kind: 'conflict',
    zh: '原保险单已提前终止，不予续保',
    en: 'The policy ended early and is not renewed',
  },
  'renewal.years-exhausted': {
    kind: 'invalid',
    zh: '已达产品规定的最长连续投保年数，是否续保须由核保人决定',
    en: 'The product has reached its most years in a row: an underwriter decides whether it goes on',
  },
} as const satisfies RefusalTable
export type RenewalRefusalCode = keyof typeof renewalRefusals
