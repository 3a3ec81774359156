import { accepted, acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import type { CatalogueEdition } from './edition.ts'

type Named = Pick<CatalogueEdition, 'scheme'> & { readonly _id: string }

/** The edition that another is held against: one there is, of the same scheme. */
export function decideCompared<E extends Named>(later: Named, earlier: E | null): Decision<E, CatalogueRefusalCode> {
  if (!earlier) return refused({ code: 'catalogue.nothing-to-compare', value: later._id })
  const { _id: value, scheme } = earlier
  if (scheme === later.scheme) return accepted(earlier)
  return refused({ code: 'catalogue.schemes-differ', field: 'since', value, threshold: later._id })
}

/** Whether an edition that is there is what is imported again; other content would need another edition. */
export const decideSame = (
  {
    _id: value,
    state: threshold,
    contentHash,
  }: Pick<CatalogueEdition, 'state' | 'contentHash'> & { readonly _id: string },
  importedHash: string,
): Decision<true, CatalogueRefusalCode> =>
  acceptedUnless(contentHash === importedHash ? [] : [{ code: 'catalogue.edition-exists', value, threshold }], true)
