import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { EffectiveDates } from '../../product/domain/product.ts'
import type { DefinitionState } from './lifecycle.ts'

/** What an insurer may define itself. */
export const DEFINITION_KINDS = ['product', 'tariff', 'rules'] as const
export type DefinitionKindName = (typeof DEFINITION_KINDS)[number]

/** Data of a definition while it is written: any object, possibly incomplete. */
export type DraftContent = Readonly<Record<string, unknown>>

/** Who did a step, and when. */
export interface DefinitionAct {
  readonly userId: string
  readonly name: string
  readonly on: CivilDate
}

/** Names a definition in a command. */
export interface DefinitionRef {
  readonly definitionNo: string
}

/**
 * One version of a product, tariff or rule set that an insurer writes. From publication on its content and hash stay as
 * they are; only `effective.to` is set later, once it is retired or a later version takes over.
 */
export interface Definition {
  readonly kind: DefinitionKindName
  /** What versions of the same thing share, and what it is looked up by. */
  readonly code: string
  readonly name: string
  readonly state: DefinitionState
  /** The insurer it belongs to. */
  readonly parties: { readonly insurerIds: readonly string[] }
  /** Without effective dates and hash, which publication adds. */
  readonly content: DraftContent
  /** Shipped version (`FS-EQ@2026.1`) or definition it was copied from. */
  readonly source: string | null
  /** Days on which it applies; null before publication. */
  readonly effective: EffectiveDates | null
  /** Of the content as published; null before. */
  readonly contentHash: string | null
  readonly author: DefinitionAct
  /** Everyone who wrote or changed the content, the author first: none of them may review it. */
  readonly editors: readonly DefinitionAct[]
  readonly reviewRequest: DefinitionAct | null
  readonly returned: (DefinitionAct & { readonly reason: string }) | null
  readonly publication: DefinitionAct | null
}

/** The editors with this one added, or with the day of the latest change. */
export const withEditor = (editors: readonly DefinitionAct[], editor: DefinitionAct): readonly DefinitionAct[] =>
  editors.some(({ userId }) => userId === editor.userId)
    ? editors.map((known) => (known.userId === editor.userId ? editor : known))
    : [...editors, editor]
