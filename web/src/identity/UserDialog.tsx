import { useTranslation } from 'react-i18next'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { outcomePath } from './outcomePath.ts'
import { administers } from './roles.ts'

export type UserDialogName = 'reset' | 'resetFactor' | 'disable' | 'enable' | 'erase'

interface UserDialogProps {
  readonly user: UserView
  /** Hands on a one-time password to be shown once. */
  readonly onPassword: (oneTimePassword: string) => void
  /** Goes on to the change that waits for a second person. */
  readonly onProposed: (path: string) => void
  readonly onClose: () => void
}

const DIALOGS = {
  reset: ResetDialog,
  resetFactor: ResetFactorDialog,
  disable: DisableDialog,
  enable: EnableDialog,
  erase: EraseDialog,
}

export function UserDialog({ name, ...props }: UserDialogProps & { readonly name: UserDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}

function ResetDialog({ user, onPassword, onProposed, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.reset')} · ${user.name}`}
      preview={<Explained text={t('users.resetPreview')} />}
      confirmLabel={t('users.reset')}
      run={async (body) => {
        const outcome = await post('/users/:userId/password-reset', { userId: user.id, version: user.version, body })
        if (outcome.oneTimePassword !== null) onPassword(outcome.oneTimePassword)
        else onProposed(outcomePath(outcome))
      }}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

/** For a lost phone: the person is spoken to in person before two people agree. */
function ResetFactorDialog({ user, onProposed, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.resetFactor')} · ${user.name}`}
      preview={<Explained text={t('users.resetFactorPreview')} />}
      confirmLabel={t('pendingChanges.propose')}
      run={async (body) => {
        onProposed(
          outcomePath(
            await post('/users/:userId/second-factor-reset', { userId: user.id, version: user.version, body }),
          ),
        )
      }}
      doneMessage={t('pendingChanges.proposed')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

function DisableDialog({ user, onProposed, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  const ofPlatform = user.roles.includes('administrator')
  const text = ofPlatform ? 'disablePlatform' : administers(user.roles) ? 'disableAdministrator' : 'disablePreview'
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.disable')} · ${user.name}`}
      preview={<Explained text={t(`users.${text}`)} />}
      confirmLabel={t(text === 'disableAdministrator' ? 'pendingChanges.propose' : 'users.disable')}
      danger
      run={async (body) => {
        const outcome = await post('/users/:userId/disablement', { userId: user.id, version: user.version, body })
        if (outcome.pendingChange) onProposed(outcomePath(outcome))
      }}
      doneMessage={t(administers(user.roles) ? 'pendingChanges.proposed' : 'users.disabled')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

function EnableDialog({ user, onProposed, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.enable')} · ${user.name}`}
      preview={<Explained text={t('users.enablePreview')} />}
      confirmLabel={t('users.enable')}
      run={async (body) => {
        onProposed(
          outcomePath(await post('/users/:userId/re-enablement', { userId: user.id, version: user.version, body })),
        )
      }}
      doneMessage={t('pendingChanges.proposed')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

/** At the person's request, or because its time is over: two people agree, and what is erased does not come back. */
function EraseDialog({ user, onProposed, onClose }: UserDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('users.erase')} · ${user.name}`}
      preview={<Explained text={t('users.erasePreview')} />}
      confirmLabel={t('pendingChanges.propose')}
      danger
      run={async (body) => {
        onProposed(outcomePath(await post('/users/:userId/erasure', { userId: user.id, version: user.version, body })))
      }}
      doneMessage={t('pendingChanges.proposed')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
