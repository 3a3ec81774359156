import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideCode, decideSource } from '../domain/decisions.ts'
import type { DefinitionKindName, DraftContent } from '../domain/definition.ts'
import { findShipped, KINDS } from '../kinds/index.ts'
import { nameOf } from '../kinds/kind.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'

export interface CreateDefinition {
  readonly kind: DefinitionKindName
  /** Shipped version (`FS-EQ@2026.1`) or definition to copy
absent for the empty template. */
  readonly source?: string
  /** Needed for the template
with a copy, makes it the first version of something else. */
  readonly code?: string
}

/** Begins a draft of the person's insurer, empty or as a copy of what it may see. */
export async function createDefinition(work: UnitOfWork, command: CreateDefinition): Promise<StoredDefinition> {
  const { kind: kindName, code } = command
  const source = command.source ?? null
  const kind = KINDS[kindName]
  const copied = source === null ? kind.template : await contentOf(work, kindName, source)
  const content = code === undefined ? copied : kind.withCode(copied, code)
  const ownCode = valueOrThrow(decideCode(kind.codeOf(content)))
  const author = actOf(work)
  const number = await work.nextNumber('DF')
  return work.create(
    definitionStore,
    number,
    {
      kind: kindName,
      code: ownCode,
      name: nameOf(content) ?? ownCode,
      state: 'draft',
      parties: { insurerIds: [work.actor.organisationId] },
      content,
      source,
      effective: null,
      contentHash: null,
      author,
      editors: [author],
      reviewRequest: null,
      returned: null,
      publication: null,
    },
    { type: 'definition.created', payload: { kind: kindName, code: ownCode, source } },
  )
}

async function contentOf(work: UnitOfWork, kind: DefinitionKindName, source: string): Promise<DraftContent> {
  const shipped = findShipped(kind, source)
  if (shipped) return shipped.content
  return valueOrThrow(decideSource(await findVisible(work, definitionStore, source), kind, source)).content
}
