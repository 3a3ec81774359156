import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of sharing one contract among several insurers (保监发〔2015〕15号). */
export const coinsuranceRefusals = {
  'coinsurance.shares-not-whole': {
    kind: 'invalid',
    zh: '共保份额合计不等于100%',
    en: 'The shares do not sum to the whole',
  },
  'coinsurance.lead-not-issuer': {
    kind: 'invalid',
    zh: '首席共保人应当是出具报价的保险公司，并列在首位',
    en: 'The lead insurer is the one that quotes and comes first',
  },
  'coinsurance.nobody-follows': {
    kind: 'invalid',
    zh: '共保至少需要一家从共保人',
    en: 'A panel needs at least one follower',
  },
  'coinsurance.member-twice': {
    kind: 'invalid',
    zh: '同一保险公司重复列入共保体',
    en: 'An insurer is on the panel twice',
  },
  'coinsurance.unknown-member': { kind: 'invalid', zh: '没有这家保险公司', en: 'There is no such insurer' },
  'coinsurance.insured-alone-before': {
    kind: 'invalid',
    zh: '已由一家保险公司单独承保的标的不得再共保',
    en: 'What one insurer insured alone may not be coinsured afterwards',
  },
  'coinsurance.capital-too-low': {
    kind: 'invalid',
    zh: '共保体成员注册资本合计低于规定',
    en: "The members' registered capital together is too low",
  },
  'coinsurance.sole-capital-too-low': {
    kind: 'invalid',
    zh: '单独承保的保险公司注册资本低于规定',
    en: 'The registered capital of the sole insurer is too low',
  },
  'coinsurance.solvency-too-low': {
    kind: 'invalid',
    zh: '偿付能力充足率低于规定，或者没有登记',
    en: 'Solvency is below what is asked, or not on record',
  },
  'coinsurance.not-confirmed': {
    kind: 'conflict',
    zh: '从共保人尚未确认份额',
    en: 'A follower has not confirmed its share',
  },
  'coinsurance.share-declined': {
    kind: 'conflict',
    zh: '从共保人不参加共保，须由首席共保人另行报价',
    en: 'A follower does not take its share; the lead insurer has to quote again',
  },
  'coinsurance.not-a-follower': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '本公司不是该报价的从共保人',
    en: 'Your organisation is not a follower of this quote',
  },
  'coinsurance.answered': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '本公司已答复',
    en: 'Your organisation has answered already',
  },
  'coinsurance.answered-by-one': {
    kind: 'conflict',
    zh: '共保份额由一人答复，您的授权要求多人核定',
    en: 'A share is answered by one person; your authority asks for several',
  },
  'coinsurance.lead-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '只有首席共保人可以办理',
    en: 'Only the lead insurer may do this',
  },
} as const satisfies RefusalTable

export type CoinsuranceRefusalCode = keyof typeof coinsuranceRefusals
