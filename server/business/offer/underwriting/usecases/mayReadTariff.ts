import { SUPERSEDED_TARIFFS, TARIFFS } from '../../../../../config/tariffs/index.ts'
import { definitionStore } from '../../../../../models/definitions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Reader } from '../../../../platform/database/reader.ts'

/**
 * Whether the person may read the tariff of this hash: a shipped one anybody; an insurer's own that insurer, ministry and
 * regulator, and whoever sees a quote or policy that was rated by it, so that the worksheet can be followed.
 */
export async function mayReadTariff({ actor }: Reader, hash: string): Promise<boolean> {
  if ([...TARIFFS, ...SUPERSEDED_TARIFFS].some((tariff) => tariff.hash === hash)) return true
  const pinning = { 'tariff.hash': hash }
  const [defined, quoted, insured] = await Promise.all([
    definitionStore.model.exists({
      $and: [{ kind: 'tariff', contentHash: hash }, definitionStore.visibility(actor)],
    } as object),
    quoteStore.model.exists({ $and: [pinning, quoteStore.visibility(actor)] } as object),
    policyStore.model.exists({ $and: [pinning, policyStore.visibility(actor)] } as object),
  ])
  return defined !== null || quoted !== null || insured !== null
}
