import { findAccumulations } from '../../accumulation/usecases/findAccumulations.ts'
import type { Reader } from '../../database/reader.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import { findOwnership } from '../../identity/usecases/findOwnership.ts'
import { findSanctionsOf } from '../../sanctions/usecases/findSanctionsOf.ts'
import { determineRuleFacts } from '../domain/ruleFacts.ts'
import { evaluateRules, type RuleEvaluation, type RuleFacts } from '../domain/rules.ts'
import type { CompleteRequest } from '../domain/submission.ts'
import { findMakerRecord } from './findMakerRecord.ts'

interface RuledCase {
  readonly request: CompleteRequest
  readonly manufacturerId: string
  /** Open findings of the check of first-ness; absent where nobody looked. */
  readonly firstnessFindings?: number
}

/**
 * What the rules of the product on its first day of cover say of a request, all at once; null where the product has no
 * rules. Reads outside of any transaction, so that it can run beside other reads.
 */
export async function findRuleEvaluation(reader: Reader, ruled: RuledCase): Promise<RuleEvaluation | null> {
  const { productCode, insurerId, period } = ruled.request
  const ruleSet = await findDefinition(reader, 'rules', { insurerId, code: productCode, on: period.from })
  return ruleSet && evaluateRules(ruleSet, await findRuleFacts(reader, ruled))
}

/** The facts rules look at, read from everything on file around a request. */
async function findRuleFacts(reader: Reader, ruled: RuledCase): Promise<RuleFacts> {
  const { session, ...outside } = reader
  const { request, manufacturerId, firstnessFindings } = ruled
  const { insurerId, items, totalLimitFen, period } = request
  const userIds = items.flatMap(({ userId }) => userId ?? [])
  const parties = [...new Set([manufacturerId, ...userIds])]
  const [maker, organisations, sanctions, accumulations] = await Promise.all([
    findMakerRecord(manufacturerId, insurerId),
    findOwnership(outside, parties),
    findSanctionsOf(outside, parties),
    findAccumulations(outside, { insurerId, manufacturerId, items, totalLimitFen, on: period.from }),
  ])
  const { businessDate } = reader
  return determineRuleFacts(request, {
    businessDate,
    manufacturerId,
    maker,
    organisations,
    sanctions,
    accumulations,
    ...(firstnessFindings !== undefined && { firstnessFindings }),
  })
}
