import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import type { ApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { NewTokenDialog } from './NewTokenDialog.tsx'
import { RevokeTokenDialog } from './RevokeTokenDialog.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { TokensTable } from './TokensTable.tsx'

/** Programs that act for the person, each with less than the person may do and for a time. */
export function TokensSection() {
  const { t } = useTranslation()
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<ApiTokenView | null>(null)
  const tokens = useKeptAnswer('/api-tokens', { limit: LIST_MOST })
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
      <TokensTable
        tokens={tokens.data?.items}
        error={tokens.error}
        empty={<EmptyState title={t('account.tokensEmpty')} hint={t('account.tokensHint')} />}
        onRevoke={setRevoking}
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
