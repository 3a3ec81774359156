import type { ControllerView } from '../../../server/business/party/identity/identity.contract.ts'
import { useOrganisations } from '../components/useOrganisations.ts'

/** A shareholder as typed: a name, which may be that of an organisation on file. */
export interface ControllerValues {
  readonly holder: string
  readonly sharePpm: number
}

/** Between shareholders as stored, where those on file go by their id, and as people type them. */
export function useControllerNames() {
  const { all, byId } = useOrganisations()
  const byName = new Map(all.flatMap(({ id, nameZh, nameEn }) => [nameZh, nameEn].map((name) => [name, id] as const)))
  return {
    controllersOf: (values: readonly ControllerValues[]): ControllerView[] =>
      values.map(({ holder, sharePpm }) => {
        const name = holder.trim()
        const organisationId = byName.get(name)
        return organisationId ? { organisationId, sharePpm } : { name, sharePpm }
      }),
    valuesOf: (controllers: readonly ControllerView[]): ControllerValues[] =>
      controllers.map(({ organisationId, name, sharePpm }) => ({
        holder: name ?? byId.get(organisationId ?? '')?.nameZh ?? organisationId ?? '',
        sharePpm,
      })),
  }
}
