import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ScopeList } from './ScopeList.tsx'
import { TokenStanding } from './TokenStanding.tsx'

interface TokensTableProps {
  readonly tokens: readonly ApiTokenView[] | undefined
  readonly error: Error | null
  readonly empty: ReactNode
  /** Absent for who may look at them only. */
  readonly onRevoke?: (token: ApiTokenView) => void
}

/** Tokens of one person, the newest first: what each may do, until when, and whether it is in use. */
export function TokensTable({ tokens, error, empty, onRevoke }: TokensTableProps) {
  const { t } = useTranslation()
  const columns: Column<ApiTokenView>[] = [
    { key: 'name', title: t('account.tokenName'), render: ({ name }) => name },
    { key: 'scopes', title: t('account.tokenScopes'), render: ({ scopes }) => <ScopeList scopes={scopes} /> },
    { key: 'expires', title: t('account.tokenExpires'), render: ({ expiresAt }) => <InstantText at={expiresAt} /> },
    {
      key: 'used',
      title: t('account.tokenLastUsed'),
      render: ({ lastUsedAt }) =>
        lastUsedAt ? <InstantText at={lastUsedAt} /> : <span className="muted">{t('account.tokenNever')}</span>,
    },
    { key: 'created', title: t('account.tokenCreated'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: 'standing',
      title: t('account.tokenStanding'),
      align: 'right',
      render: (token) => <TokenStanding token={token} onRevoke={onRevoke} />,
    },
  ]
  return (
    <DataTable
      caption={t('account.tokens')}
      columns={columns}
      rows={tokens}
      error={error}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}
