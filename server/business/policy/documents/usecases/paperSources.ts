import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Judging } from '../../../../platform/database/judged.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import type { PaperSources } from '../domain/policyPaper.ts'
import { decideProduct } from '../domain/printing.ts'

/** What documents of a policy are made of; refuses where the product on file is not the one the policy pins. */
export async function findPaperSources(judging: Judging, policy: Policy): Promise<PaperSources> {
  const product = valueOrThrow(decideProduct(policy.product.hash, await productByHash(judging, policy.product.hash)))
  return { product, office: await findOffice(judging, policy) }
}

/** How the issuing insurer of a policy is reached; null where it has not said so. */
export async function findOffice(
  judging: Judging,
  { parties }: Pick<Policy, 'parties'>,
): Promise<InsurerOffice | null> {
  const insurer = await findOrganisation(judging, parties.insurerIds[0] ?? null)
  return insurer?.insurerOffice ?? null
}

/** The product of a hash, or null. */
export const productByHash = (judging: Judging, hash: string) => findDefinitionByHash(judging, 'product', hash)
