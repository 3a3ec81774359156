import type {
  DefinitionKindName,
  DefinitionRow,
  ShippedDefinitionRow,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { useList } from '../api/hooks.ts'
import { useCodeText } from '../i18n/i18n.ts'

/** Versions of a kind to copy or compare with: those of the system, then one's own. */
export function useVersionOptions(kind: DefinitionKindName, except?: string) {
  const label = useCodeText()
  const shipped = useList<ShippedDefinitionRow>('/shipped-definitions', { kind })
  const own = useList<DefinitionRow>('/definitions', { kind, limit: 200 })
  return [
    ...(shipped.data?.items ?? []).map(({ ref, name }) => ({ value: ref, label: `${name} · ${ref}` })),
    ...(own.data?.items ?? [])
      .filter(({ number }) => number !== except)
      .map(({ number, name, state }) => ({
        value: number,
        label: `${name} · ${number} · ${label('state.definition', state)}`,
      })),
  ]
}
