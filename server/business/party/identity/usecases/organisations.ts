import { ORGANISATION_KINDS } from '../../../../../config/permissions.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { PLATFORM } from '../../../../../models/revisions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { findJudgedBy, type Judging } from '../../../../platform/database/judged.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { AlikeOrganisation, Organisation } from '../domain/organisation.ts'
import { namesAlike } from '../domain/organisationMarks.ts'

/** How the directory may be listed. */
export const organisationList: ListSpec = listOf(
  {
    name: { is: 'text', path: 'nameZh' },
    kind: { is: 'choice', path: 'kind', of: ORGANISATION_KINDS },
    ...CREATED,
  },
  {
    defaultSort: 'name',
    searched: true,
    filters: {
      active: { path: 'active', match: 'equals' },
      region: { path: 'region', match: 'prefix' },
      name: { path: 'marks.nameKey', match: 'keyPrefix' },
    },
  },
)

/** One page of the directory. */
export const findOrganisations = (reader: Reader, query: PageQuery): Promise<Page<Organisation & Stored>> =>
  findPage(reader, organisationStore, organisationList, query)

/** An organisation on file or null; also for other contexts, which need kind, region and recommender. */
export const findOrganisation = async (judging: Judging, id: string | null): Promise<(Organisation & Stored) | null> =>
  id === null ? null : ((await findOrganisationsById(judging, [id]))[0] ?? null)

/** Those of these organisations that are on file, in their order. */
export const findOrganisationsById = (
  judging: Judging,
  ids: readonly string[],
): Promise<readonly (Organisation & Stored)[]> => findJudgedBy(judging, organisationStore, PLATFORM, '_id', ids)

/** The organisations on file with one of these credit codes. */
export const findOrganisationsByCode = (
  judging: Judging,
  codes: readonly string[],
): Promise<readonly (Organisation & Stored)[]> => findJudgedBy(judging, organisationStore, PLATFORM, 'uscc', codes)

/** The organisations that go by these ids, for whoever shows their names; what is on no file is left out. */
export const findNamedOrganisations = (
  reader: Reader,
  { id }: { readonly id: readonly string[] },
): Promise<readonly (Organisation & Stored)[]> => findOrganisationsById(reader, id)

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
