import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { MissingList } from '../components/MissingList.tsx'
import { type AcknowledgingValues, acknowledgementOf, DisclosurePanel } from './DisclosurePanel.tsx'
import { readShortfalls } from './shortfalls.ts'

interface Saved {
  readonly number: string
  readonly version: number
}

interface SubmitDialogProps {
  readonly preview: ReactNode
  /** Saves what is typed and gives the stored draft. */
  readonly save: () => Promise<Saved>
  /** The acknowledgement is kept, and so is a newer version of the draft, even where the submission is refused. */
  readonly onAcknowledged?: (stored: Saved) => void
  readonly onSubmitted: (number: string) => void
  readonly onRefused?: (error: unknown) => void
  readonly labelOf?: (field: string) => string
  /** Leads to the place of what is missing. */
  readonly onGo?: (field: string) => void
  readonly onClose: () => void
}

const TO_CONFIRM = ['disclosure-to-confirm']

/**
 * Sends a draft. What it still lacks is said before anything is declared; what frees the insurer from liability is shown
 * and confirmed before a whole one is sent.
 */
export function SubmitDialog(props: SubmitDialogProps) {
  const { preview, save, onAcknowledged, onSubmitted, onRefused, onGo, labelOf = unnamed, onClose } = props
  const { t } = useTranslation()
  const client = useQueryClient()
  const [listed, setListed] = useState(true)
  const { data, isPending } = useQuery({
    queryKey: TO_CONFIRM,
    queryFn: async () => {
      const { number } = await save()
      const missing = await readShortfalls(number)
      const disclosure = await get('/submissions/:number/disclosure', { number }).catch(() => null)
      return { missing, disclosure }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { missing = [], disclosure = null } = data ?? {}
  const mustConfirm = missing.length === 0 && disclosure !== null && disclosure.outdated.length > 0

  const run = async () => {
    try {
      let { number, version } = await save()
      if (mustConfirm) {
        const body = acknowledgementOf(disclosure)
        const told = await post('/submissions/:number/acknowledgement', { number, version, body })
        version = told.version
        onAcknowledged?.({ number, version })
      }
      await post('/submissions/:number/submission', { number, version })
      onSubmitted(number)
    } catch (error) {
      onRefused?.(error)
      // What was acknowledged before the refusal is not asked for again.
      void client.invalidateQueries({ queryKey: TO_CONFIRM })
      throw error
    }
  }

  return (
    <ActionDialog<AcknowledgingValues>
      title={t('submissions.submit')}
      width={720}
      preview={preview}
      confirmLabel={t('submissions.submit')}
      run={run}
      labelOf={labelOf}
      doneMessage={t('submissions.submitted')}
      onClose={onClose}
    >
      {isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      <MissingList missing={missing} labelOf={labelOf} onGo={onGo} open={listed} onToggle={setListed} />
      {mustConfirm && <DisclosurePanel disclosure={disclosure} />}
    </ActionDialog>
  )
}

const unnamed = (field: string): string => field
