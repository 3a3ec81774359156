import { useQuery } from '@tanstack/react-query'
import type {
  OrganisationKind,
  OrganisationReference,
} from '../../../server/business/party/identity/identity.contract.ts'
import { get } from '../api/client.ts'
import { type ListView, withQuery } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

const TEN_MINUTES = 600_000

/** The directory of organisations, read once and kept: names beside ids and choices in forms. */
export function useOrganisations() {
  const { data } = useQuery({ queryKey: ['organisations'], queryFn: allOrganisations, staleTime: TEN_MINUTES })
  return data ?? EMPTY
}

/** Choices of a select for organisations, of one kind or of any. */
export function useOrganisationOptions(kind?: OrganisationKind) {
  const language = useLanguage()
  return useOrganisations()
    .all.filter((organisation) => organisation.active && (kind === undefined || organisation.kind === kind))
    .map(({ id, nameZh, nameEn }) => ({ value: id, label: language === 'zh' ? nameZh : nameEn }))
}

/** An organisation's name as plain text; its id, or a dash, where the directory does not know it. */
export function useOrganisationText(id: string | null): string {
  const language = useLanguage()
  const organisation = useOrganisations().byId.get(id ?? '')
  return organisation ? (language === 'zh' ? organisation.nameZh : organisation.nameEn) : (id ?? '—')
}

interface Directory {
  readonly all: readonly OrganisationReference[]
  readonly byId: ReadonlyMap<string, OrganisationReference>
}

const EMPTY: Directory = { all: [], byId: new Map() }

async function allOrganisations(): Promise<Directory> {
  const all: OrganisationReference[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: ListView<OrganisationReference> = await get(withQuery('/organisations', { limit: 200, cursor }))
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return { all, byId: new Map(all.map((organisation) => [organisation.id, organisation])) }
}
