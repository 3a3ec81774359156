import { useTranslation } from 'react-i18next'
import { formatInstant } from '../format.ts'
import type { SavingState } from './useDraftSaving.ts'

interface SavingNoteProps {
  readonly state: SavingState
  /** Something half filled in is kept on this device only. */
  readonly partial: boolean
}

/** Whether what was typed is safe. */
export function SavingNote({ state, partial }: SavingNoteProps) {
  const { t } = useTranslation()
  return (
    <output className="muted">
      {state.is === 'waiting' && t('draft.unsaved')}
      {state.is === 'saving' && t('draft.saving')}
      {state.is === 'saved' && t('draft.saved', { time: formatInstant(state.at).slice(11) })}
      {state.is === 'saved' && partial && ` · ${t('draft.partial')}`}
      {state.is === 'stale' && <span className="warning">{t('draft.notSavedStale')}</span>}
      {state.is === 'failed' && <span className="warning">{t('draft.saveFailed')}</span>}
    </output>
  )
}
