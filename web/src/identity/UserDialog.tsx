import { useTranslation } from 'react-i18next'
import type { PasswordResetView, UserView } from '../../../server/identity/identity.contract.ts'
import { post, remove } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

export type UserDialogName = 'reset' | 'disable' | 'enable'

interface UserDialogProps {
  readonly user: UserView
  /** Hands on a one-time password to be shown once. */
  readonly onPassword: (oneTimePassword: string) => void
  readonly onClose: () => void
}

const DIALOGS = { reset: ResetDialog, disable: DisableDialog, enable: EnableDialog }

export function UserDialog({ name, ...props }: UserDialogProps & { readonly name: UserDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}

function ResetDialog({ user, onPassword, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={`${t('users.reset')} · ${user.name}`}
      preview={<Explained text={t('users.resetPreview')} />}
      confirmLabel={t('users.reset')}
      run={async () => {
        const reset = await post<PasswordResetView>(`/users/${user.id}/password-reset`, { version: user.version })
        onPassword(reset.oneTimePassword)
      }}
      onClose={onClose}
    />
  )
}

function DisableDialog({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.disable')} · ${user.name}`}
      preview={<Explained text={t('users.disablePreview')} />}
      confirmLabel={t('users.disable')}
      danger
      run={(body) => post(`/users/${user.id}/disablement`, { version: user.version, body })}
      doneMessage={t('users.disabled')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

function EnableDialog({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={`${t('users.enable')} · ${user.name}`}
      preview={<Explained text={t('users.enablePreview')} />}
      confirmLabel={t('users.enable')}
      run={() => remove(`/users/${user.id}/disablement`, { version: user.version })}
      doneMessage={t('users.enabled')}
      onClose={onClose}
    />
  )
}
