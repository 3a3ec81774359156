import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { formatInstant } from '../format.ts'

interface TokenStandingProps {
  readonly token: ApiTokenView
  /** Absent for who may look at it only. */
  readonly onRevoke: ((token: ApiTokenView) => void) | undefined
}

/** A token that still opens something can be revoked; of the others, why they do not. */
export function TokenStanding({ token, onRevoke }: TokenStandingProps) {
  const { t } = useTranslation()
  const { name, revokedAt, expiresAt } = token
  if (revokedAt) {
    return (
      <span className="muted">
        {t('account.tokenRevokedOn')} {formatInstant(revokedAt)}
      </span>
    )
  }
  if (Date.parse(expiresAt) <= Date.now()) return <span className="muted">{t('account.tokenExpired')}</span>
  if (!onRevoke) return <span className="muted">{t('account.tokenValid')}</span>
  return (
    <Button size="small" danger aria-label={`${t('account.tokenRevoke')} ${name}`} onClick={() => onRevoke(token)}>
      {t('account.tokenRevoke')}
    </Button>
  )
}
