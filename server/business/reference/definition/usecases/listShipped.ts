import type { Reader } from '../../../../platform/database/reader.ts'
import { DEFINITION_KINDS, type DefinitionKindName } from '../domain/definition.ts'
import { shippedOf } from '../kinds/index.ts'
import type { ShippedDefinition } from '../kinds/kind.ts'

export interface ShippedOfKind extends ShippedDefinition {
  readonly kind: DefinitionKindName
}

export interface ListShipped {
  readonly kind?: DefinitionKindName
}

/** Every version that comes with the system and is sold, to copy or to compare with. */
export const listShipped = async (_reader: Reader, query: ListShipped): Promise<readonly ShippedOfKind[]> =>
  DEFINITION_KINDS.filter((kind) => query.kind === undefined || query.kind === kind).flatMap((kind) =>
    shippedOf(kind)
      .filter(({ superseded }) => !superseded)
      .map((shipped) => ({ ...shipped, kind })),
  )
