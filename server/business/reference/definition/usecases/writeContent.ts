import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { DefinitionRef, DraftContent } from '../domain/definition.ts'
import type { StoredDefinition } from './definitions.ts'
import { editDraft } from './editDraft.ts'

export interface WriteContent extends DefinitionRef {
  readonly content: DraftContent
}

/** Replaces the content of a draft. */
export const writeContent = (work: UnitOfWork, { definitionNo, content }: WriteContent): Promise<StoredDefinition> =>
  editDraft(work, definitionNo, () => content, { type: 'definition.edited' })
