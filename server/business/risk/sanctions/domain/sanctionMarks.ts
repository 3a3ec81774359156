import { identityKey } from '../../../../../config/identity/index.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import type { Sanction } from './sanction.ts'

/** What an entry is found by however the name in it is spelled. */
export const sanctionMarks = ({ name }: Pick<Sanction, 'name'>): Marks => ({ nameKey: identityKey(name) })
