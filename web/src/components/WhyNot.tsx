import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { Figure } from './Figure.tsx'

/** Every reason why something cannot be done now, in one line; a figure that fails stands beside what it is held against. */
export function WhyNot({ failures }: { readonly failures: readonly Failure[] }) {
  const language = useLanguage()
  const { stop } = useMarks()
  return failures.map((failure, index) => (
    <span key={`${failure.code}:${failure.value ?? ''}`}>
      {index > 0 && stop}
      {failure[language]}
      <Measured failure={failure} />
    </span>
  ))
}

function Measured({ failure: { value, threshold, unit } }: { readonly failure: Failure }) {
  const { t } = useTranslation()
  const { semicolon, open, close } = useMarks()
  if (unit === undefined || value === undefined || threshold === undefined) return null
  return (
    <>
      {open}
      {t('problem.value')} <Figure value={value} unit={unit} />
      {semicolon}
      {t('problem.threshold')} <Figure value={threshold} unit={unit} />
      {close}
    </>
  )
}
