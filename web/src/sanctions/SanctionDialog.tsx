import { useTranslation } from 'react-i18next'
import type {
  ConfirmLiftBody,
  SanctionReasonBody,
  SanctionView,
} from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { OpinionField } from '../components/OpinionField.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

export type SanctionDialogName = 'requestLift' | 'confirmLift' | 'rejectLift'

const REASONED = {
  requestLift: '/sanctions/:number/lift-request',
  rejectLift: '/sanctions/:number/lift-rejection',
} as const

interface SanctionDialogProps {
  readonly name: SanctionDialogName
  readonly sanction: SanctionView
  readonly onClose: () => void
}

/** Ending an entry before its time: one asks, another confirms or refuses. */
export function SanctionDialog({ name, sanction, onClose }: SanctionDialogProps) {
  const { t } = useTranslation()
  const { version, number, liftRequest } = sanction
  const asked = liftRequest && name !== 'requestLift'
  return (
    <ActionDialog<SanctionReasonBody & ConfirmLiftBody>
      title={t(`sanctions.${name}`)}
      danger={name === 'confirmLift'}
      preview={
        <Explained text={t(`sanctions.${name}Preview`)}>
          <PreviewFacts
            facts={[
              { label: t('sanctions.name'), value: sanction.name },
              { label: t('sanctions.document'), value: sanction.documentReference },
              ...(asked ? [{ label: t('sanctions.liftReason'), value: liftRequest.reason }] : []),
            ]}
          />
        </Explained>
      }
      confirmLabel={t(`sanctions.${name}`)}
      run={({ reason, opinion }) =>
        name === 'confirmLift'
          ? post('/sanctions/:number/lift', { number, version, body: { opinion } })
          : post(REASONED[name], { number, version, body: { reason } })
      }
      doneMessage={t(`sanctions.${name}Done`)}
      onClose={onClose}
    >
      {name === 'confirmLift' ? <OpinionField /> : <ReasonField name="reason" />}
    </ActionDialog>
  )
}
