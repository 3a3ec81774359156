import { identityKey, identitySkeleton } from '../../../../../config/identity/index.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import type { Organisation } from './organisation.ts'

/** What an organisation is found by however its name is spelled, and what its names look like to a hurried eye. */
export const organisationMarks = ({ nameZh, nameEn }: Pick<Organisation, 'nameZh' | 'nameEn'>): Marks => ({
  nameKey: identityKey(nameZh),
  alike: namesAlike({ nameZh, nameEn }),
})

/** What the names of an organisation share with names that look like them; none where nothing of a name is left. */
export const namesAlike = ({ nameZh, nameEn }: Pick<Organisation, 'nameZh' | 'nameEn'>): readonly string[] =>
  [...new Set([nameZh, nameEn].map(identitySkeleton))].filter((name) => name !== '')
