import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of changes that need a second person. */
export const changesRefusals = {
  'change.own-proposal': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '提出变更的人不能自行复核',
    en: 'Whoever proposed the change cannot decide it',
  },
  'change.about-oneself': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '不能复核与本人有关的变更',
    en: 'Nobody decides a change about themselves',
  },
  'change.not-yours-to-decide': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '您的角色不能复核此类变更',
    en: 'Your role does not decide changes of this kind',
  },
  'change.the-organisations-own': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '该机构有其他人可以复核，平台不代为复核',
    en: 'The organisation has people of its own who can decide this; the platform does not stand in',
  },
  'change.confirmer-not-independent': {
    kind: 'conflict',
    zh: '复核人与提出人的账户刚由同一人或对方设立，冷静期内不能互相复核',
    en: "Your access and the proposer's come from one another or from the same person; not within the cooling-off time",
  },
  'change.not-about-you': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '该变更与您无关',
    en: 'This change is not about you',
  },
  'change.not-stopped-by-objection': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '停用管理员或收回其管理权限，不因本人异议而终止',
    en: "Shutting out an administrator is not stopped by that person's objection",
  },
  'change.not-your-proposal': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '只有提出人可以撤回',
    en: 'Only whoever proposed the change withdraws it',
  },
  'change.cooling-off': {
    kind: 'conflict',
    zh: '冷静期尚未届满，不能生效',
    en: 'The cooling-off time is not over',
  },
  'change.lapsed': { kind: 'conflict', zh: '该变更已过期', en: 'The change has lapsed' },
  'change.not-lapsed': { kind: 'conflict', zh: '该变更尚未过期', en: 'The change has not lapsed yet' },
  'change.voice-fallen': {
    kind: 'conflict',
    zh: '提出人或复核人已停用或不再具有相应职责，请重新提出',
    en: 'Who proposed or confirmed it is disabled or has lost the role since; propose it anew',
  },
  'change.overtaken': {
    kind: 'conflict',
    zh: '提出后情况已有变化，请重新提出',
    en: 'What it rests on has changed since; propose it anew',
  },
  'change.proposed-before': {
    kind: 'conflict',
    zh: '已有同样的变更等待处理',
    en: 'The same change is waiting already',
  },
  'change.seen-before': { kind: 'conflict', zh: '没有待确认的通知', en: 'There is nothing here you have not seen' },
} as const satisfies RefusalTable
export type ChangesRefusalCode = keyof typeof changesRefusals
