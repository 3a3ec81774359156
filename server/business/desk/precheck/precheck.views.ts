import { failureOf } from '../../../platform/http/failure.ts'
import { questionsOf } from './domain/questions.ts'
import { stepNames } from './domain/stepNames.ts'
import type { PreCheckEntryList, PreCheckProductList, PreCheckView } from './precheck.contract.ts'
import type { FoundEntry } from './usecases/findEntries.ts'
import type { PreCheck } from './usecases/preCheck.ts'
import type { CheckableProduct } from './usecases/products.ts'

export const preCheckProductsView = (found: readonly CheckableProduct[]): PreCheckProductList => ({
  items: found.map(({ product, scheme, tariff }) => ({
    code: product.code,
    name: product.name,
    objectName: product.objectName,
    scheme,
    questions: questionsOf(product, tariff),
  })),
})

export const preCheckEntriesView = (found: readonly FoundEntry[]): PreCheckEntryList => ({
  items: found.map(({ entry: { editionId, edition, code, name, unitOfSupport, thresholds }, sample }) => ({
    id: `${editionId}:${code}`,
    edition,
    code,
    name,
    unitOfSupport,
    sample,
    thresholds,
  })),
})

export function preCheckView({ product, tariff, catalogueRefusals, facts, rating, subsidies }: PreCheck): PreCheckView {
  return {
    inCatalogue: catalogueRefusals.length === 0,
    catalogueFailures: catalogueRefusals.map(failureOf),
    premium: rating.ok
      ? {
          premiumFen: rating.value.premiumFen,
          ratePpm: rating.value.ratePpm,
          totalLimitFen: facts.totalLimitFen,
          steps: rating.value.steps,
          names: stepNames(product, tariff),
        }
      : null,
    premiumFailures: rating.ok ? [] : rating.refusals.map(failureOf),
    subsidies: subsidies.map(({ ruleSet, result: { eligible, amountFen, steps, refusals } }) => ({
      ruleSet: ruleSet.id,
      document: ruleSet.document,
      eligible,
      amountFen,
      steps,
      failures: refusals.map(failureOf),
    })),
    documents: product.documents
      .filter(({ stage }) => stage === 'submission')
      .map(({ code, name, required }) => ({ code, name, required })),
  }
}
