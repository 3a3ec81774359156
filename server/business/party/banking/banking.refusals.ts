import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of bank accounts and of what arrives at them. */
export const bankingRefusals = {
  'banking.account-number-invalid': {
    kind: 'invalid',
    zh: '账号只能由数字、字母和连字符组成',
    en: 'An account number consists of digits, letters and dashes',
  },
  'banking.account-unchanged': { kind: 'invalid', zh: '账户信息没有变化', en: 'Nothing about the account changes' },
  'banking.account-ended': { kind: 'conflict', zh: '该账户已停用', en: 'The account is no longer used' },
  'banking.account-unknown': {
    kind: 'invalid',
    zh: '收款方没有此银行账户',
    en: 'The payee has no such bank account',
  },
  'banking.other-purpose': {
    kind: 'invalid',
    zh: '该账户不用于此类款项',
    en: 'The account does not receive money of this kind',
  },
  'banking.account-cooling-off': {
    kind: 'conflict',
    zh: '该账户的变更处于冷静期，届满前不能付款',
    en: 'A change of this account is cooling off; nothing is paid to it before that is over',
  },
  'banking.account-needed': {
    kind: 'invalid',
    zh: '请选择收到款项的银行账户',
    en: 'Name the bank account the money arrived at',
  },
  'banking.reference-empty': {
    kind: 'invalid',
    zh: '银行流水号中没有可识别的字符',
    en: 'Nothing is left of this bank reference once blanks and dashes are taken out',
  },
  'banking.reference-placeholder': {
    kind: 'invalid',
    zh: '“无”“待定”一类的字样或全零不是银行流水号，请按回单填写',
    en: 'Words such as none or to be determined, or zeros alone, are no bank reference; copy it from the statement',
  },
  'banking.reference-entered-before': {
    kind: 'conflict',
    zh: '该账户当日的这一银行流水号已登记过；确需再次登记须说明理由并由第二人复核',
    en: 'This bank reference was entered for this account and day before; again takes a reason and a second person',
  },
  'banking.reference-not-entered': {
    kind: 'conflict',
    zh: '该账户当日没有登记过这一银行流水号，可直接登记',
    en: 'This bank reference was not entered for this account and day yet; simply enter it',
  },
  'banking.in-payment-run': {
    kind: 'conflict',
    zh: '该款项已列入付款批次，须由该批次付款或先将其移出',
    en: 'A payment run has this already: it is paid by that run, or taken out of it first',
  },
  'banking.repetition-does-not-fit': {
    kind: 'conflict',
    zh: '该复核不适用于这笔款项',
    en: 'What was confirmed is not this credit',
  },
} as const satisfies RefusalTable
export type BankingRefusalCode = keyof typeof bankingRefusals
