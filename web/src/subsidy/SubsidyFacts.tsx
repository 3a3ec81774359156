import { useTranslation } from 'react-i18next'
import type { SubsidyAssessmentView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Fact, Facts } from '../components/Facts.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { useCodeText } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

const AMOUNTS = [
  'limitFen',
  'valueFen',
  'firstYearValueFen',
  'premiumFen',
  'paidPremiumFen',
  'cumulativePremiumFen',
  'remainingQuotaFen',
] as const

/** What the calculation was fed with. */
export function SubsidyFacts({ facts }: { readonly facts: SubsidyAssessmentView['facts'] }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const label = useCodeText()
  const amounts = AMOUNTS.flatMap((name): Fact[] => {
    const fen = facts[name]
    return fen === undefined ? [] : [{ label: t(`subsidyAssessments.fact.${name}`), value: <AmountText fen={fen} /> }]
  })
  return (
    <Facts
      facts={[
        { label: t('subsidyAssessments.fact.scheme'), value: label('subsidyRuleSets.schemeNames', facts.scheme) },
        { label: t('subsidyAssessments.fact.insured'), value: <PeriodText period={facts.insured} /> },
        { label: t('subsidyAssessments.fact.catalogueEditions'), value: facts.catalogueEditions.join(marks.comma) },
        ...amounts,
        { label: t('subsidyAssessments.fact.coverBegun'), value: t(facts.coverBegun ? 'form.yes' : 'form.no') },
        { label: t('subsidyAssessments.fact.undeliveredItems'), value: facts.undeliveredItems },
        {
          label: t('subsidyAssessments.fact.buyerRelation'),
          value: t(`subsidyAssessments.relation.${facts.buyerRelation}`),
        },
        { label: t('subsidyAssessments.fact.continuousYears'), value: facts.continuousYears },
        ...(facts.firstInsurance
          ? [
              {
                label: t('subsidyAssessments.fact.firstInsurance'),
                value: `${facts.firstInsurance.on} · ${facts.firstInsurance.editions.join(', ')}`,
              },
            ]
          : []),
        { label: t('subsidyAssessments.fact.previousCoverEnd'), value: facts.previousCoverEnd ?? '—' },
        ...(facts.bannedUntil === undefined
          ? []
          : [
              {
                label: t('subsidyAssessments.fact.bannedUntil'),
                value: facts.bannedUntil ?? t('sanctions.withoutEnd'),
              } satisfies Fact,
            ]),
      ]}
    />
  )
}
