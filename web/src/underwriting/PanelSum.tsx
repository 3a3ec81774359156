import { useTranslation } from 'react-i18next'
import { formatPpm } from '../format.ts'
import { WHOLE_PPM } from './panelValues.ts'

/** What the shares come to while they are typed, and what is missing or too much. */
export function PanelSum({ ppm }: { readonly ppm: number }) {
  const { t } = useTranslation()
  const rest = WHOLE_PPM - ppm
  const is = rest === 0 ? 'whole' : rest > 0 ? 'short' : 'over'
  return (
    <p role="status" className={is === 'whole' ? 'muted' : 'warning'}>
      {t(`uw.panelSum.${is}`, { sum: formatPpm(ppm), rest: formatPpm(Math.abs(rest)) })}
    </p>
  )
}
