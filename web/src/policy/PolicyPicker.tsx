import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyRow } from '../../../server/business/policy/policy/policy.contract.ts'
import { useAnswer, useKeptAnswer } from '../api/hooks.ts'
import { SearchSelect } from '../components/SearchSelect.tsx'
import { CHOICES } from '../components/useOrganisations.ts'
import styles from './policy.module.css'

interface PolicyPickerProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (policyNo: string | null) => void
  /** Only those that were issued: what is bound alone is neither damaged nor subsidised yet. */
  readonly issuedOnly?: boolean
}

/** The latest policies, or what is found by what is typed of a number, a machine or a party: policies are picked, not typed. */
export function PolicyPicker({ id, value, onChange, issuedOnly = false }: PolicyPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const state = issuedOnly ? 'issued' : undefined
  const { data, isFetching } = useKeptAnswer('/policies', { state, q, limit: CHOICES })
  const chosen = useAnswer('/policies', value ? { number: value, limit: 1 } : null).data?.items ?? []
  const found = data?.items ?? []
  const shown = typed === '' ? [...new Map([...chosen, ...found].map((row) => [row.number, row])).values()] : found
  return (
    <SearchSelect
      id={id}
      value={value || null}
      allowClear
      busy={isFetching}
      found={data?.found}
      more={Boolean(data?.nextCursor)}
      placeholder={t('policies.pick')}
      options={shown.map((row) => ({ value: row.number, label: labelOf(row), row }))}
      optionRender={({ data: { row } }) => (
        <span className={styles.picked}>
          <strong>{row.number}</strong>
          <span>{thingsOf(row)}</span>
          <span className="muted">
            {row.productName}{' '}
            <span className={styles.together}>
              {row.period.from} – {row.period.to}
            </span>
          </span>
        </span>
      )}
      onType={setTyped}
      onChange={(policyNo: string | undefined) => onChange?.(policyNo ?? null)}
    />
  )
}

const thingsOf = ({ firstItemName, firstSerialNumber }: PolicyRow) =>
  firstSerialNumber ? `${firstItemName} ${firstSerialNumber}` : firstItemName

const labelOf = (row: PolicyRow) => `${row.number}　${thingsOf(row)}`
