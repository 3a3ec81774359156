import { useTranslation } from 'react-i18next'
import type {
  BordereauReasonBody,
  BordereauView,
} from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { formatCount } from '../format.ts'

export type BordereauDialogName = 'writeGood' | 'writeAll' | 'cancel' | 'retry' | 'giveUp'

interface BordereauDialogsProps {
  readonly name: BordereauDialogName | null
  readonly bordereau: BordereauView
  readonly onClose: () => void
}

/** What is asked before an import is written, stopped, begun again or given up. */
export function BordereauDialogs({ name, bordereau, onClose }: BordereauDialogsProps) {
  const { t } = useTranslation()
  const { number, version, counts } = bordereau
  const facts = { right: formatCount(counts.right), wrong: formatCount(counts.wrong) }
  switch (name) {
    case null:
      return null
    case 'writeGood':
    case 'writeAll':
      return (
        <ActionDialog<object>
          title={t(`bordereaux.${name}`)}
          preview={<Explained text={t(`bordereaux.${name}Preview`, facts)} />}
          confirmLabel={t(`bordereaux.${name}`)}
          run={() =>
            post('/bordereaux/:number/commit', {
              number,
              version,
              body: { mode: name === 'writeGood' ? 'keepGood' : 'allOrNothing' },
            })
          }
          doneMessage={t('bordereaux.writing')}
          onClose={onClose}
        />
      )
    case 'retry':
      return (
        <ActionDialog<object>
          title={t('bordereaux.retry')}
          preview={<Explained text={t('bordereaux.retryPreview')} />}
          confirmLabel={t('bordereaux.retry')}
          run={() => post('/bordereaux/:number/retry', { number, version })}
          doneMessage={t('bordereaux.retried')}
          onClose={onClose}
        />
      )
    case 'cancel':
    case 'giveUp':
      return (
        <ActionDialog<BordereauReasonBody>
          title={t(`bordereaux.${name}`)}
          preview={<Explained text={t(`bordereaux.${name}Preview`)} />}
          confirmLabel={t(`bordereaux.${name}`)}
          danger
          run={({ reason }) =>
            name === 'cancel'
              ? post('/bordereaux/:number/cancellation', { number, version, body: { reason } })
              : post('/bordereaux/:number/giving-up', { number, version, body: { reason } })
          }
          doneMessage={t(name === 'cancel' ? 'bordereaux.cancelled' : 'bordereaux.givenUp')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
  }
}
