import Joi from '../../../../config/joi.ts'
import { LANGUAGES } from '../../../../config/words/index.ts'
import { civilDate, coverCode, documentNo, numbered, paragraph } from '../../../platform/http/fields.ts'
import { anyOf, pageOf } from '../../../platform/http/listing.ts'
import type { CloseMonthBody, ReopeningBody } from './accounting.contract.ts'
import { PREMIUM_DIMENSIONS } from './domain/premiumReport.ts'
import { PARTNER_ACCOUNTS, STATED_ACCOUNTS } from './domain/statement.ts'
import type { FindBooks } from './usecases/findBooks.ts'
import type { FindPartnerStatement, FindPolicyStatement } from './usecases/findStatement.ts'
import type { FindTrialBalance } from './usecases/findTrialBalance.ts'
import type { ReadJournal } from './usecases/readJournal.ts'
import type { ReportPremium } from './usecases/reportPremium.ts'

/** A command as joi's strict schemas want it: lists not readonly. */
type Schematic<T> = { readonly [Key in keyof T]: NonNullable<T[Key]> extends readonly (infer Item)[] ? Item[] : T[Key] }

export const premiumReportRequest = {
  query: Joi.object<Schematic<ReportPremium>, true>({
    since: civilDate(),
    on: civilDate(),
    knownOn: civilDate(),
    by: anyOf(PREMIUM_DIMENSIONS).unique(),
    insurer: documentNo(),
    product: documentNo(),
    cover: coverCode(),
    region: Joi.string().pattern(/^\d{6}$/),
  }),
}

export const trialBalanceRequest = {
  query: Joi.object<FindTrialBalance, true>({
    party: Joi.string().pattern(/^[\w:-]{1,40}$/),
    effectiveOn: civilDate(),
    knownOn: civilDate(),
  }),
}

const month = () => Joi.string().pattern(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/)

export const booksRequest = { query: Joi.object<FindBooks, true>({ insurer: documentNo() }) }

export const closeMonthRequest = { body: Joi.object<CloseMonthBody, true>({ month: month().required() }) }

export const reopeningRequest = {
  body: Joi.object<ReopeningBody, true>({ month: month().required(), reason: paragraph().required() }),
}

const statementDays = { since: civilDate(), on: civilDate(), knownOn: civilDate(), ...pageOf }

export const policyStatementRequest = {
  ...numbered('policyNo'),
  query: Joi.object<Omit<FindPolicyStatement, 'policyNo' | 'counting'>, true>({
    ...statementDays,
    account: Joi.string().valid(...STATED_ACCOUNTS),
  }),
}

export const partnerStatementRequest = {
  query: Joi.object<Omit<FindPartnerStatement, 'counting'>, true>({
    ...statementDays,
    counterparty: documentNo().required(),
    account: Joi.string().valid(...PARTNER_ACCOUNTS),
    insurer: documentNo(),
  }),
}

const journalKeys = {
  since: civilDate().required(),
  on: civilDate().required(),
  knownAt: Joi.string().isoDate(),
  insurer: documentNo(),
}

export const journalRequest = { query: Joi.object<Omit<ReadJournal, 'language'>, true>(journalKeys) }

export const journalWorkbookRequest = {
  query: Joi.object<ReadJournal, true>({
    ...journalKeys,
    language: Joi.string()
      .valid(...LANGUAGES)
      .default('zh'),
  }),
}
