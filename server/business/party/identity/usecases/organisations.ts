import { organisationStore } from '../../../../../models/organisations.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { findVisible, getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { AlikeOrganisation, Organisation } from '../domain/organisation.ts'
import { namesAlike } from '../domain/organisationMarks.ts'

/** How the directory may be listed. */
export const organisationList: ListSpec = {
  filters: {
    kind: { path: 'kind', match: 'equals' },
    region: { path: 'region', match: 'prefix' },
    name: { path: 'marks.nameKey', match: 'keyPrefix' },
  },
  sorts: { name: 'nameZh', createdAt: 'createdAt' },
  defaultSort: 'name',
}

/** One page of the directory. */
export const findOrganisations = (reader: Reader, query: PageQuery): Promise<Page<Organisation & Stored>> =>
  findPage(reader, organisationStore, organisationList, query)

/** An organisation on file or null; also for other contexts, which need kind, region and recommender. */
export const findOrganisation = async (reader: Reader, id: string | null): Promise<(Organisation & Stored) | null> =>
  id === null ? null : findVisible(reader, organisationStore, id)

/** Those of these organisations that are on file, in one read. */
export const findOrganisationsById = (reader: Reader, ids: readonly string[]): Promise<(Organisation & Stored)[]> =>
  organisationStore.model
    .find({ _id: { $in: ids } } as object, null, { session: reader.session ?? null })
    .lean<(Organisation & Stored)[]>()

/** Organisations on file whose names look like one of these. */
export const findAlike = (
  reader: Reader,
  names: Pick<Organisation, 'nameZh' | 'nameEn'>,
): Promise<(AlikeOrganisation & Stored)[]> =>
  organisationStore.model
    .find({ 'marks.alike': { $in: namesAlike(names) } } as object, { nameZh: 1 }, { session: reader.session ?? null })
    .sort({ _id: 1 })
    .lean<(AlikeOrganisation & Stored)[]>()

/** The organisation of the path, or 404. */
export const getOrganisation = (
  reader: Reader,
  { organisationId }: { readonly organisationId: string },
): Promise<Organisation & Stored> => getVisible(reader, organisationStore, organisationId)
