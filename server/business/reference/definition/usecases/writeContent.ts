import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { DraftContent } from '../domain/definition.ts'
import type { StoredDefinition } from './definitions.ts'
import { editDraft } from './editDraft.ts'

export interface WriteContentInput extends NumberInput {
  readonly body: { readonly content: DraftContent }
}

/** Replaces the content of a draft. */
export const writeContent = (work: UnitOfWork, { params, body }: WriteContentInput): Promise<StoredDefinition> =>
  editDraft(work, params.number, () => body.content, { type: 'definition.edited' })
