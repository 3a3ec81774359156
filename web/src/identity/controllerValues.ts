import { LIST_MOST } from '../../../config/shared/sizes.ts'
import type { ControllerView } from '../../../server/business/party/identity/identity.contract.ts'
import { get } from '../api/client.ts'
import { useOrganisationsById } from '../components/useOrganisations.ts'

/** A shareholder as typed: a name, which may be that of an organisation on file. */
export interface ControllerValues {
  readonly holder: string
  readonly sharePpm: number
}

/** Shareholders as people type them, where those on file go by their id; null until their names have come. */
export function useControllerValues(controllers: readonly ControllerView[]): ControllerValues[] | null {
  const { byId, pending } = useOrganisationsById(controllers.flatMap(({ organisationId }) => organisationId ?? []))
  if (pending) return null
  return controllers.map(({ organisationId, name, sharePpm }) => ({
    holder: name ?? byId.get(organisationId ?? '')?.nameZh ?? organisationId ?? '',
    sharePpm,
  }))
}

/** The same as they are stored: by its id what is on file under exactly that name. */
export const controllersOf = (values: readonly ControllerValues[]): Promise<ControllerView[]> =>
  Promise.all(
    values.map(async ({ holder, sharePpm }) => {
      const name = holder.trim()
      const organisationId = await idOf(name)
      return organisationId === undefined ? { name, sharePpm } : { organisationId, sharePpm }
    }),
  )

async function idOf(name: string): Promise<string | undefined> {
  if (name === '') return undefined
  const { items } = await get('/organisations', { q: name, limit: LIST_MOST })
  return items.find(({ nameZh, nameEn }) => nameZh === name || nameEn === name)?.id
}
