import { useTranslation } from 'react-i18next'
import { formatInstant } from '../format.ts'
import type { SavingState } from './useDraftSaving.ts'

/** Whether what was typed is safe. */
export function SavingNote({ state }: { readonly state: SavingState }) {
  const { t } = useTranslation()
  return (
    <output className="muted">
      {state.is === 'waiting' && t('draft.unsaved')}
      {state.is === 'saving' && t('draft.saving')}
      {state.is === 'saved' && t('draft.saved', { time: formatInstant(state.at).slice(11) })}
      {state.is === 'failed' && <span className="warning">{t('draft.saveFailed')}</span>}
    </output>
  )
}
