import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { unconfirmedRefusals } from '../domain/coinsurance.ts'
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { requestOf } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { notFirstRefusals } from '../domain/refuseNotFirst.ts'
import { evaluateCase } from '../domain/ruleFacts.ts'
import { quoteRefusals } from '../domain/rules.ts'
import type { ExaminedGoods } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'

/**
 * Everything that keeps an accepted quote from being bound today: followers whose word is missing, goods that are no
 * first or insured already, and every underwriting rule of the first day of cover that forbids it by what is on file
 * now. What another person had to agree to was agreed to with the quote.
 */
export async function findBindingRefusals(
  work: UnitOfWork,
  quote: Quote,
  goods: ExaminedGoods,
): Promise<readonly Refusal[]> {
  return [
    ...unconfirmedRefusals(quote.panel),
    ...notFirstRefusals(goods.findings),
    ...determineDoubleInsurance(goods.goods, quote.period, goods.register),
    ...(await findForbiddingRules(work, quote, goods)),
  ]
}

/** The case is no policy yet, so that accumulations hold it once: as what would be added. */
async function findForbiddingRules(work: UnitOfWork, quote: Quote, { entries, findings }: ExaminedGoods) {
  const request = requestOf(quote)
  const { insurerId, productCode: code, period } = request
  const ruleSet = await findDefinition(work, 'rules', { insurerId, code, on: period.from })
  const file = await findCaseFile(work, { request, manufacturerId: quote.parties.manufacturerId, entries })
  const sources = { ...file, businessDate: work.businessDate, firstnessFindings: findings.length }
  return quoteRefusals(evaluateCase(ruleSet, request, sources)?.findings ?? [])
}
