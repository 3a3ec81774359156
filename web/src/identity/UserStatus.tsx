import { useTranslation } from 'react-i18next'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { StateTag } from '../components/StateTag.tsx'
import tagStyles from '../components/tag.module.css'

/** Whether a person can sign in, and whether the password is still somebody else's. */
export function UserStatus({ user }: { readonly user: UserView }) {
  const { t } = useTranslation()
  return (
    <span>
      <StateTag kind="active" state={user.disabled ? 'inactive' : 'active'} />{' '}
      {user.erased && <span className={tagStyles.tag}>{t('users.erased')}</span>}
      {user.passwordChangeRequired && !user.erased && (
        <span className={tagStyles.tag} data-tone="attention">
          {t('users.mustChange')}
        </span>
      )}
    </span>
  )
}
