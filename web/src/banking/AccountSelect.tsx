import type { SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { BankAccountPurpose } from '../../../server/business/party/banking/banking.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { SearchSelect } from '../components/SearchSelect.tsx'
import { CHOICES } from '../components/useOrganisations.ts'

interface AccountSelectProps extends Pick<SelectProps, 'id'> {
  readonly organisationId: string
  /** What those are for that can be chosen. */
  readonly purpose: readonly BankAccountPurpose[]
  readonly value?: string | null
  readonly onChange?: (number: string) => void
}

/** Chooses an account in use of an organisation by any part of its bank, holder or number. */
export function AccountSelect({ organisationId, purpose, ...select }: AccountSelectProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const asked = { organisationId, standing: 'inUse', purpose, q, limit: CHOICES } as const
  const { data, isFetching } = useKeptAnswer('/bank-accounts', asked)
  return (
    <SearchSelect
      {...select}
      options={(data?.items ?? []).map(({ number, bank, accountNumber }) => ({
        value: number,
        label: `${bank} ${accountNumber}`,
        lines: [bank, accountNumber],
      }))}
      busy={isFetching}
      found={data?.found}
      more={Boolean(data?.nextCursor)}
      onType={setTyped}
    />
  )
}
