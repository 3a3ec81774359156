import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import type { ApiTokenView, UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { Section } from '../components/Section.tsx'
import { TokensTable } from './TokensTable.tsx'

interface PersonTokensProps {
  readonly user: UserView
  readonly manages: boolean
}

/** What programs act for a person, so that one in wrong hands can be ended without shutting the person out. */
export function PersonTokens({ user, manages }: PersonTokensProps) {
  const { t } = useTranslation()
  const tokens = useKeptAnswer('/users/:userId/api-tokens', { userId: user.id, limit: LIST_MOST })
  const [revoking, setRevoking] = useState<ApiTokenView | null>(null)
  return (
    <Section title={t('account.tokens')} flush>
      <TokensTable
        tokens={tokens.data?.items}
        error={tokens.error}
        empty={<EmptyState title={t('users.noTokens')} hint={t('users.noTokensHint')} />}
        {...(manages && { onRevoke: setRevoking })}
      />
      {revoking && (
        <ActionDialog<{ readonly reason: string }>
          title={`${t('account.tokenRevoke')} ${revoking.name} · ${user.name}`}
          preview={<Explained text={t('account.tokenRevokePreview')} />}
          confirmLabel={t('account.tokenRevoke')}
          danger
          run={(body) =>
            post('/users/:userId/api-tokens/:tokenId/revocation', {
              userId: user.id,
              tokenId: revoking.id,
              version: revoking.version,
              body,
            })
          }
          doneMessage={t('account.tokenRevoked')}
          onClose={() => setRevoking(null)}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )}
    </Section>
  )
}
