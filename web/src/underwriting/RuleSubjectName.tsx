import { useTranslation } from 'react-i18next'
import type { RuleSubject } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { AccumulationDimension } from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { AccumulationKey } from '../accumulation/AccumulationKey.tsx'
import { DIMENSIONS } from '../accumulation/dimensions.ts'
import { useCodeText } from '../i18n/i18n.ts'

/** The part of the case a rule is about: an item by number and name, a cover, or what limits accumulate on. */
export function RuleSubjectName({ subject }: { readonly subject: RuleSubject }) {
  const { t } = useTranslation()
  const label = useCodeText()
  const { kind, key, name } = subject
  if (kind === 'item') return <span>{t('rules.item', { n: key, name: name ?? '' })}</span>
  if (kind === 'cover') return <span>{label('terms', key)}</span>
  const [first = ''] = key.split(':')
  const dimension: AccumulationDimension = DIMENSIONS.find((candidate) => candidate === first) ?? 'site'
  return (
    <span>
      {t(`accumulations.dimensions.${dimension}`)}{' '}
      <AccumulationKey dimension={dimension} accumulationKey={key.slice(first.length + 1)} name={name} />
    </span>
  )
}
