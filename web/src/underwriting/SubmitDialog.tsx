import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisclosureView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { get, post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { type AcknowledgingValues, acknowledgementOf, DisclosurePanel } from './DisclosurePanel.tsx'

interface Saved {
  readonly number: string
  readonly version: number
}

interface SubmitDialogProps {
  readonly preview: ReactNode
  /** Saves what is typed and gives the stored draft. */
  readonly save: () => Promise<Saved>
  /** Throws what the form itself misses. */
  readonly check?: () => void
  /** Adds what the form itself misses to what the server objected to. */
  readonly complete?: (error: unknown) => unknown
  /** The acknowledgement is kept, and so is a newer version of the draft, even where the submission is refused. */
  readonly onAcknowledged?: (stored: Saved) => void
  readonly onSubmitted: (number: string) => void
  readonly onRefused?: (error: unknown) => void
  readonly labelOf?: (field: string) => string
  readonly onClose: () => void
}

/**
 * Sends a draft: what frees the insurer from liability is shown and confirmed first. A draft too incomplete to tell is
 * sent as it is; the server says everything that is missing.
 */
export function SubmitDialog(props: SubmitDialogProps) {
  const { preview, save, check, complete, onAcknowledged, onSubmitted, onRefused, labelOf, onClose } = props
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: disclosure, isPending } = useQuery({
    queryKey: ['disclosure-to-confirm'],
    queryFn: async () => {
      const { number } = await save()
      return get<DisclosureView>(`/submissions/${number}/disclosure`).catch(() => null)
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const mustConfirm = disclosure && disclosure.outdated.length > 0

  const run = async () => {
    try {
      let { number, version } = await save()
      check?.()
      if (mustConfirm) {
        const body = acknowledgementOf(disclosure)
        const told = await post<SubmissionView>(`/submissions/${number}/acknowledgement`, { version, body })
        version = told.version
        onAcknowledged?.({ number, version })
      }
      await post(`/submissions/${number}/submission`, { version })
      onSubmitted(number)
    } catch (cause) {
      const error = complete ? complete(cause) : cause
      onRefused?.(error)
      // What was acknowledged before the refusal is not asked for again.
      void client.invalidateQueries()
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
      {...(labelOf ? { labelOf } : {})}
      doneMessage={t('submissions.submitted')}
      onClose={onClose}
    >
      {isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {mustConfirm && <DisclosurePanel disclosure={disclosure} />}
    </ActionDialog>
  )
}
