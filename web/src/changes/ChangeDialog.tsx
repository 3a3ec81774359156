import { useTranslation } from 'react-i18next'
import type { ChangeReasonBody, PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ChangeTitle } from './ChangeTitle.tsx'
import { consequenceOf } from './consequences.ts'

const PLAIN = {
  confirm: '/pending-changes/:number/confirmation',
  takeEffect: '/pending-changes/:number/effect',
  acknowledge: '/pending-changes/:number/acknowledgement',
} as const

/** Those that say no say why. */
const REASONED = {
  refuse: '/pending-changes/:number/refusal',
  object: '/pending-changes/:number/objection',
  withdraw: '/pending-changes/:number/withdrawal',
} as const

export type ChangeDialogName = keyof typeof PLAIN | keyof typeof REASONED

const isReasoned = (name: ChangeDialogName): name is keyof typeof REASONED => name in REASONED

interface ChangeDialogProps {
  readonly name: ChangeDialogName
  readonly change: PendingChangeView
  /** Hands on a one-time password to be shown once. */
  readonly onPassword: (oneTimePassword: string) => void
  readonly onClose: () => void
}

/** What a person does about a change, with what it is about. */
export function ChangeDialog({ name, change, onPassword, onClose }: ChangeDialogProps) {
  const { t } = useTranslation()
  const { number, version, kind } = change
  const consequence = name === 'confirm' || name === 'takeEffect' ? consequenceOf(kind) : null
  return (
    <ActionDialog<ChangeReasonBody>
      title={t(`pendingChanges.${name}`)}
      danger={name === 'refuse' || name === 'object'}
      preview={
        <Explained text={t(`pendingChanges.${name}Preview`)}>
          <PreviewFacts
            facts={[
              { label: t('pendingChanges.kind'), value: t(`pendingChanges.kinds.${kind}`) },
              { label: t('pendingChanges.about'), value: <ChangeTitle change={change} /> },
              { label: t('pendingChanges.proposer'), value: change.proposed.name },
              { label: t('pendingChanges.reason'), value: change.reason, wide: true },
              ...(consequence ? [{ label: t('pendingChanges.consequence'), value: t(consequence), wide: true }] : []),
            ]}
          />
        </Explained>
      }
      confirmLabel={t(`pendingChanges.${name}`)}
      run={async ({ reason }) => {
        const after = isReasoned(name)
          ? await post(REASONED[name], { number, version, body: { reason } })
          : await post(PLAIN[name], { number, version })
        if (after.oneTimePassword !== null) onPassword(after.oneTimePassword)
      }}
      doneMessage={t(`pendingChanges.${name}Done`)}
      onClose={onClose}
    >
      {isReasoned(name) && <ReasonField name="reason" />}
    </ActionDialog>
  )
}
