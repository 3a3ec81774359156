import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { Figure } from './Figure.tsx'

/** Every reason why something cannot be done now, in one line; a figure that fails stands beside what it is held against. */
export function WhyNot({ failures }: { readonly failures: readonly Failure[] }) {
  const language = useLanguage()
  return failures.map((failure, index) => (
    <span key={`${failure.code}:${failure.value ?? ''}`}>
      {index > 0 && (language === 'zh' ? '；' : '; ')}
      {failure[language]}
      <Measured failure={failure} />
    </span>
  ))
}

function Measured({ failure: { value, threshold, unit } }: { readonly failure: Failure }) {
  if (unit === undefined || value === undefined || threshold === undefined) return null
  return (
    <>
      {' '}
      (<Figure value={value} unit={unit} /> / <Figure value={threshold} unit={unit} />)
    </>
  )
}
