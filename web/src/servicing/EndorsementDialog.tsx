import { useTranslation } from 'react-i18next'
import type {
  EndorsementPreviewView,
  EndorsementView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { DifferenceFacts } from './DifferenceFacts.tsx'

export type EndorsementDialogName = 'approve' | 'coApprove' | 'decline' | 'withdraw'

const ENDINGS = { decline: '/endorsements/:number/declinature', withdraw: '/endorsements/:number/withdrawal' } as const

interface EndorsementDialogProps {
  readonly name: EndorsementDialogName
  readonly endorsement: EndorsementView
  /** As it is on screen: what an approval is bound to. */
  readonly outcome: EndorsementPreviewView | undefined
  readonly onClose: () => void
}

/** Deciding an endorsement, or taking it back. */
export function EndorsementDialog({ name, endorsement, outcome, onClose }: EndorsementDialogProps) {
  const { t } = useTranslation()
  const { number, version } = endorsement
  const texts = {
    title: t(`endorsements.${name}`),
    confirmLabel: t(`endorsements.${name}`),
    doneMessage: t(`endorsements.${name}Done`),
  }
  if (name === 'decline' || name === 'withdraw')
    return (
      <ActionDialog<{ readonly reason: string }>
        {...texts}
        danger={name === 'decline'}
        preview={<Explained text={t(`endorsements.${name}Preview`)} />}
        run={({ reason }) => post(ENDINGS[name], { number, version, body: { reason } })}
        onClose={onClose}
      >
        <ReasonField name="reason" />
      </ActionDialog>
    )
  if (!outcome) return null
  const { policyVersionNo, differenceFen } = outcome
  return (
    <ActionDialog
      {...texts}
      preview={
        <Explained text={t(`endorsements.${name}Preview`)}>
          <DifferenceFacts outcome={outcome} />
        </Explained>
      }
      run={(_values, idempotencyKey) =>
        post('/endorsements/:number/approval', {
          number,
          version,
          idempotencyKey,
          body: { policyVersionNo, differenceFen },
        })
      }
      onClose={onClose}
    />
  )
}
