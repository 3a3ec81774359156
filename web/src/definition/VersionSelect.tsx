import type { SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { DefinitionKindName } from '../../../server/business/reference/definition/definition.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { SearchSelect } from '../components/SearchSelect.tsx'
import { CHOICES } from '../components/useOrganisations.ts'
import { useCodeText } from '../i18n/i18n.ts'

interface VersionSelectProps extends Pick<SelectProps, 'id' | 'allowClear' | 'placeholder' | 'style' | 'aria-label'> {
  readonly kind: DefinitionKindName
  /** Not to choose: the one that is compared. */
  readonly except?: string
  readonly value?: string | null
  readonly onChange?: (version: string) => void
}

/** Chooses a version of a kind to copy or compare with, by any part of what it is called: those of the system, then one's own. */
export function VersionSelect({ kind, except, ...select }: VersionSelectProps) {
  const label = useCodeText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const shipped = useKeptAnswer('/shipped-definitions', { kind, q })
  const own = useKeptAnswer('/definitions', { kind, q, limit: CHOICES })
  const options = [
    ...(shipped.data?.items ?? []).map(({ ref, name }) => ({
      value: ref,
      label: `${name} · ${ref}`,
      lines: [name, ref] as const,
    })),
    ...(own.data?.items ?? [])
      .filter(({ number }) => number !== except)
      .map(({ number, name, state }) => {
        const which = `${number} · ${label('state.definition', state)}`
        return { value: number, label: `${name} · ${which}`, lines: [name, which] as const }
      }),
  ]
  return (
    <SearchSelect
      {...select}
      options={options}
      busy={shipped.isFetching || own.isFetching}
      found={own.data?.found}
      more={Boolean(own.data?.nextCursor)}
      onType={setTyped}
    />
  )
}
