import { useTranslation } from 'react-i18next'

/** How long something took, in seconds with one decimal. */
export function DurationText({ ms }: { readonly ms: number | null }) {
  const { t } = useTranslation()
  if (ms === null) return <span className="muted">—</span>
  return <span className="tabular">{t('jobs.seconds', { n: (ms / 1_000).toFixed(1) })}</span>
}
