import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiTokenView } from '../../../server/identity/identity.contract.ts'
import { useList } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { NewTokenDialog } from './NewTokenDialog.tsx'
import { RevokeTokenDialog } from './RevokeTokenDialog.tsx'
import { ScopeList } from './ScopeList.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { TokenStanding } from './TokenStanding.tsx'

/** Programs that act for the person, each with less than the person may do and for a time. */
export function TokensSection() {
  const { t } = useTranslation()
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<ApiTokenView | null>(null)
  const tokens = useList<ApiTokenView>('/api-tokens', { limit: 200 })
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
      render: (token) => <TokenStanding token={token} onRevoke={() => setRevoking(token)} />,
    },
  ]
  return (
    <Section
      title={t('account.tokens')}
      flush
      extra={
        <Button size="small" onClick={() => setCreating(true)}>
          {t('account.tokenNew')}
        </Button>
      }
    >
      <ProblemAlert error={tokens.error} />
      <DataTable
        caption={t('account.tokens')}
        columns={columns}
        rows={tokens.data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('account.tokensEmpty')} hint={t('account.tokensHint')} />}
      />
      {creating && <NewTokenDialog onCreated={setSecret} onClose={() => setCreating(false)} />}
      {secret !== null && (
        <SecretDialog
          title={t('account.tokenMade')}
          hint={t('account.tokenSecret')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
      {revoking && <RevokeTokenDialog token={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  )
}
