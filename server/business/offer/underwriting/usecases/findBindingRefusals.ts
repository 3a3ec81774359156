import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinition, findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { unconfirmedRefusals } from '../domain/coinsurance.ts'
import { coinsuranceRefusals } from '../domain/coinsuranceRefusals.ts'
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { notFirstRefusals } from '../domain/notFirst.ts'
import { requestOf } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { evaluateCase } from '../domain/ruleFacts.ts'
import { quoteRefusals } from '../domain/rules.ts'
import type { Submission } from '../domain/submission.ts'
import { type ExaminedGoods, earlierPolicies } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'

/**
 * Everything that keeps an accepted quote from being bound today: followers whose word is missing, goods that are no
 * first or insured already, insurers that may no longer insure alone or together, and every underwriting rule of the
 * first day of cover that forbids it by what is on file now. What another person had to agree to was agreed to with the
 * quote.
 */
export async function findBindingRefusals(
  reader: Reader,
  quote: Quote,
  submission: Submission,
  goods: ExaminedGoods,
): Promise<readonly Refusal[]> {
  return [
    ...unconfirmedRefusals(quote.panel),
    ...notFirstRefusals(goods.findings),
    ...determineDoubleInsurance(goods.goods, quote.period, goods.register),
    ...(await findForbidding(reader, quote, submission, goods)),
  ]
}

/**
 * Coinsurance conditions and underwriting rules that forbid it. The case is no policy yet, so that accumulations hold it
 * once: as what would be added.
 */
async function findForbidding(reader: Reader, quote: Quote, submission: Submission, goods: ExaminedGoods) {
  const { panel, parties, product } = quote
  const request = requestOf(quote)
  const { insurerId, productCode: code, period } = request
  const ruleSet = await findDefinition(reader, 'rules', { insurerId, code, on: period.from })
  const pinned = await findDefinitionByHash(reader, 'product', product.hash)
  const file = await findCaseFile(reader, {
    request,
    manufacturerId: parties.manufacturerId,
    insurerIds: [insurerId, ...(panel ?? []).map((member) => member.insurerId)],
    panel,
    earlierPolicyNos: panel ? earlierPolicies(submission, goods) : [],
    entries: goods.entries,
  })
  const sources = { ...file, businessDate: reader.businessDate, firstnessFindings: goods.findings.length }
  return [
    ...coinsuranceRefusals({
      leadId: insurerId,
      shares: panel,
      conditions: pinned?.coinsurance ?? null,
      organisations: file.organisations,
      insuredAloneBefore: file.insuredAloneBefore,
      businessDate: reader.businessDate,
    }),
    ...quoteRefusals(evaluateCase(ruleSet, request, sources, HANDBOOK).findings),
  ]
}
