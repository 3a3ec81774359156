import { identityKey } from '../../../../../config/identity/index.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import type { CatalogueEntry } from './entry.ts'

/** What an entry is found by however its code and its name are spelled. */
export const entryMarks = ({ code, name }: Pick<CatalogueEntry, 'code' | 'name'>): Marks => ({
  keys: [identityKey(code), identityKey(name)],
})
