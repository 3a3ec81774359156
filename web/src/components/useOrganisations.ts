import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { NAMES_AT_ONCE } from '../../../config/shared/sizes.ts'
import type {
  OrganisationKind,
  OrganisationReference,
} from '../../../server/business/party/identity/identity.contract.ts'
import { batched } from '../api/batched.ts'
import { get } from '../api/client.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { keyOf } from '../api/sources.ts'
import { type Language, useLanguage } from '../i18n/i18n.ts'

const TEN_MINUTES = 600_000
/** As many as a list of choices shows before somebody types. */
export const CHOICES = 20

const load = batched<OrganisationReference>(async (id) => {
  const { items } = await get('/organisation-names', { id })
  return new Map(items.map((organisation) => [organisation.id, organisation]))
}, NAMES_AT_ONCE)

interface OrganisationsById {
  /** Without those that are on no file, or not there yet. */
  readonly byId: ReadonlyMap<string, OrganisationReference>
  readonly pending: boolean
}

/** Organisations by their ids, each asked for once and kept. */
export function useOrganisationsById(ids: readonly string[]): OrganisationsById {
  return useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: [...keyOf(`/organisations/${encodeURIComponent(id)}`), 'name'],
      queryFn: () => load(id),
      staleTime: TEN_MINUTES,
      refetchOnMount: true,
    })),
    combine: combined,
  })
}

const combined = (answers: readonly UseQueryResult<OrganisationReference | null>[]): OrganisationsById => ({
  byId: new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  pending: answers.some(({ isPending }) => isPending),
})

/** One organisation by its id; undefined where there is none, or not yet. */
export const useOrganisation = (id: string | null | undefined): OrganisationReference | undefined =>
  useOrganisationsById(id ? [id] : []).byId.get(id ?? '')

/** What the page calls an organisation. */
export const organisationText = ({ nameZh, nameEn }: OrganisationReference, language: Language): string =>
  language === 'zh' ? nameZh : nameEn

/** An organisation's name as plain text; its id, or a dash, where it is not known. */
export function useOrganisationText(id: string | null): string {
  const language = useLanguage()
  const organisation = useOrganisation(id)
  return organisation ? organisationText(organisation, language) : (id ?? '—')
}

/** Organisations that somebody may mean who has typed so much of a name: of one kind or of any, in use or not. */
export function useOrganisationSearch(
  text: string,
  { kind, active }: { readonly kind?: OrganisationKind; readonly active?: boolean },
) {
  const { data, isFetching } = useKeptAnswer('/organisations', { kind, active, q: text.trim(), limit: CHOICES })
  return { items: data?.items ?? [], found: data?.found, more: Boolean(data?.nextCursor), busy: isFetching }
}
