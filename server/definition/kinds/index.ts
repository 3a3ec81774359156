import type { DefinitionKindName } from '../domain/definition.ts'
import type { DefinitionKind, ShippedDefinition } from './kind.ts'
import { productKind } from './product.ts'
import { rulesKind } from './rules.ts'
import { tariffKind } from './tariff.ts'

/** Every kind of definition there is. */
export const KINDS: Readonly<Record<DefinitionKindName, DefinitionKind>> = {
  product: productKind,
  tariff: tariffKind,
  rules: rulesKind,
}

/** The shipped version of that reference, or null. */
export const findShipped = (kind: DefinitionKindName, ref: string): ShippedDefinition | null =>
  KINDS[kind].shipped.find((shipped) => shipped.ref === ref) ?? null
