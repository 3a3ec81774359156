import { useTranslation } from 'react-i18next'
import { formatElapsed } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

interface LagTextProps {
  readonly seconds: number
  readonly alertSeconds: number
}

/** How far behind something is; marked where that is worth a look. */
export function LagText({ seconds, alertSeconds }: LagTextProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const lag = formatElapsed(seconds, language)
  if (seconds <= alertSeconds) return <span className="tabular">{lag}</span>
  return <span className="warning">{t('sealing.late', { lag, alert: formatElapsed(alertSeconds, language) })}</span>
}
