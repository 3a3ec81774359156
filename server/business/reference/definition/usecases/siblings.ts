import { definitionStore } from '../../../../../models/definitions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { StoredDefinition } from './definitions.ts'

type Key = Pick<StoredDefinition, '_id' | 'kind' | 'code' | 'parties'>

/** The other versions of the same insurer and code that were ever published, oldest first, without their tables. */
export const findSiblings = ({ session }: Reader, { _id, kind, code, parties }: Key): Promise<StoredDefinition[]> =>
  definitionStore.model
    .find(
      {
        'parties.insurerIds': parties.insurerIds[0],
        kind,
        code,
        'effective.from': { $gte: '' },
        _id: { $ne: _id },
      } as object,
      { 'content.tables': 0 },
      { session: session ?? null },
    )
    .sort({ 'effective.from': 1 })
    .lean<StoredDefinition[]>()
