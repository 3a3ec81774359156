import type { Page } from '../../../../../models/page.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { completePage } from '../../../../platform/searching/usecases/completePage.ts'
import { DEFINITION_KINDS, type DefinitionKindName } from '../domain/definition.ts'
import { shippedOf } from '../kinds/index.ts'
import type { ShippedDefinition } from '../kinds/kind.ts'

export interface ShippedOfKind extends ShippedDefinition {
  readonly kind: DefinitionKindName
}

export interface ListShipped {
  readonly kind?: DefinitionKindName
  /** Parts of what they are called. */
  readonly q?: string
}

/** Every version that comes with the system and is sold, to copy or to compare with. */
export const listShipped = async (_reader: Reader, { kind, q }: ListShipped): Promise<Page<ShippedOfKind>> =>
  completePage(
    DEFINITION_KINDS.filter((each) => kind === undefined || kind === each).flatMap(soldOf),
    ({ ref, code, name }) => [ref, code, name],
    q,
  )

const soldOf = (kind: DefinitionKindName): readonly ShippedOfKind[] =>
  shippedOf(kind)
    .filter(({ superseded }) => !superseded)
    .map((shipped) => ({ ...shipped, kind }))
