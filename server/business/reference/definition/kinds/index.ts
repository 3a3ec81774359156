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

/** What is shipped of a kind; nothing of one that only a newer version knows. */
export const shippedOf = (kind: DefinitionKindName): readonly ShippedDefinition[] =>
  Object.hasOwn(KINDS, kind) ? KINDS[kind].shipped : []

/** The shipped version of that reference, or null. */
export const findShipped = (kind: DefinitionKindName, ref: string): ShippedDefinition | null =>
  shippedOf(kind).find((shipped) => shipped.ref === ref) ?? null
