import { useTranslation } from 'react-i18next'
import type { ChangeReasonBody, PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ChangeTitle } from './ChangeTitle.tsx'
import { consequenceOf } from './consequences.ts'

const PATHS = {
  confirm: 'confirmation',
  takeEffect: 'effect',
  refuse: 'refusal',
  object: 'objection',
  withdraw: 'withdrawal',
  acknowledge: 'acknowledgement',
} as const
export type ChangeDialogName = keyof typeof PATHS

/** Those that say no say why. */
const REASONED: ReadonlySet<ChangeDialogName> = new Set(['refuse', 'object', 'withdraw'])

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
  const reasoned = REASONED.has(name)
  const consequence = name === 'confirm' || name === 'takeEffect' ? consequenceOf(kind) : null
  return (
    <ActionDialog<Partial<ChangeReasonBody>>
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
        const path = `/pending-changes/${number}/${PATHS[name]}`
        const after = await post<PendingChangeView>(path, { version, ...(reasoned && { body: { reason } }) })
        if (after.oneTimePassword !== null) onPassword(after.oneTimePassword)
      }}
      doneMessage={t(`pendingChanges.${name}Done`)}
      onClose={onClose}
    >
      {reasoned && <ReasonField name="reason" />}
    </ActionDialog>
  )
}
