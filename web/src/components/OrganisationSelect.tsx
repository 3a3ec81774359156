import type { SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import type {
  OrganisationKind,
  OrganisationReference,
} from '../../../server/business/party/identity/identity.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { SearchSelect } from './SearchSelect.tsx'
import { organisationText, useOrganisationSearch, useOrganisationsById } from './useOrganisations.ts'

interface OrganisationSelectProps
  extends Pick<SelectProps, 'id' | 'allowClear' | 'disabled' | 'placeholder' | 'mode' | 'popupMatchSelectWidth'> {
  readonly kind?: OrganisationKind
  /** Those not in use as well, where what is past is looked for. */
  readonly inactive?: boolean
  /** Chosen elsewhere already. */
  readonly taken?: ReadonlySet<string | undefined>
  /** Id or, with a `mode`, ids, as a form hands them in. */
  readonly value?: string | readonly string[] | null
  readonly onChange?: (id: never, organisation: OrganisationReference | undefined) => void
}

/** Chooses an organisation by any part of its name: what is typed is asked of the server. */
export function OrganisationSelect(props: OrganisationSelectProps) {
  const { kind, inactive = false, taken, value, onChange, ...select } = props
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const search = useOrganisationSearch(useDeferredValue(typed), { kind, ...(!inactive && { active: true }) })
  const ids = typeof value === 'string' ? [value] : (value ?? [])
  const { byId: chosen } = useOrganisationsById(ids)
  const known = new Map([...chosen, ...search.items.map((organisation) => [organisation.id, organisation] as const)])
  const options = (typed === '' ? [...known.values()] : search.items).map((organisation) => ({
    value: organisation.id,
    label: organisationText(organisation, language),
    disabled: taken?.has(organisation.id) ?? false,
  }))
  return (
    <SearchSelect
      {...select}
      value={value ?? null}
      options={options}
      busy={search.busy}
      found={search.found}
      more={search.more}
      onType={setTyped}
      onChange={(id: unknown) => onChange?.(id as never, known.get(String(id)))}
    />
  )
}
