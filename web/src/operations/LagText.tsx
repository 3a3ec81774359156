import { useTranslation } from 'react-i18next'
import { formatCount } from '../format.ts'

interface LagTextProps {
  readonly seconds: number
  readonly alertSeconds: number
}

/** How far behind something is; marked where that is worth a look. */
export function LagText({ seconds, alertSeconds }: LagTextProps) {
  const { t } = useTranslation()
  const n = formatCount(seconds)
  return seconds > alertSeconds ? (
    <span className="warning tabular">{t('sealing.late', { n, alert: formatCount(alertSeconds) })}</span>
  ) : (
    <span className="tabular">{t('sealing.seconds', { n })}</span>
  )
}
