import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyRow } from '../../../server/business/policy/policy/policy.contract.ts'
import { get } from '../api/client.ts'
import { type ListView, withQuery } from '../api/hooks.ts'
import styles from './policy.module.css'

interface PolicyPickerProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (policyNo: string | null) => void
  /** Only those that were issued: what is bound alone is neither damaged nor subsidised yet. */
  readonly issuedOnly?: boolean
}

/** The latest policies, and whatever else carries the typed number or serial number: policies are picked, not typed. */
export function PolicyPicker({ id, value, onChange, issuedOnly = false }: PolicyPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const state = issuedOnly ? 'issued' : undefined
  const latest = usePolicies({ state, limit: 100 }, true)
  const q = useDeferredValue(typed.trim())
  const searched = usePolicies({ state, q, limit: 20 }, q.length > 1)
  const chosen = usePolicies({ number: value ?? '', limit: 1 }, Boolean(value))
  const shown = distinct([...chosen.rows, ...latest.rows.filter((row) => matches(row, q)), ...searched.rows])
  return (
    <Select
      id={id}
      value={value || null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={latest.busy || searched.busy}
      placeholder={t('policies.pick')}
      notFoundContent={t('policies.pickNone')}
      options={shown.map((row) => ({ value: row.number, label: labelOf(row), row }))}
      optionRender={({ data: { row } }) => (
        <span className={styles.picked}>
          <strong>{row.number}</strong>
          <span>{thingsOf(row)}</span>
          <span className="muted">
            {row.productName}　{row.period.from} – {row.period.to}
          </span>
        </span>
      )}
      onChange={(policyNo: string | undefined) => onChange?.(policyNo ?? null)}
      onOpenChange={(open) => !open && setTyped('')}
    />
  )
}

function usePolicies(query: Readonly<Record<string, string | number | undefined>>, asked: boolean) {
  const { data, isFetching } = useQuery({
    queryKey: ['policies-to-pick', query],
    queryFn: () => get<ListView<PolicyRow>>(withQuery('/policies', query)),
    enabled: asked,
  })
  return { rows: asked ? (data?.items ?? []) : [], busy: isFetching }
}

const thingsOf = ({ firstItemName, firstSerialNumber }: PolicyRow) =>
  firstSerialNumber ? `${firstItemName} ${firstSerialNumber}` : firstItemName

const labelOf = (row: PolicyRow) => `${row.number}　${thingsOf(row)}`

const matches = (row: PolicyRow, typed: string) =>
  `${labelOf(row)} ${row.productName}`.toLowerCase().includes(typed.toLowerCase())

const distinct = (rows: readonly PolicyRow[]) => [...new Map(rows.map((row) => [row.number, row])).values()]
