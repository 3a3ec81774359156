import { useTranslation } from 'react-i18next'
import type { SubsidyRuleSetRow } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { useCodeText } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

export function RuleSetsPage() {
  const { t } = useTranslation()
  const marks = useMarks()
  const label = useCodeText()
  const ruleSets = useAnswer('/subsidy-rule-sets')
  const columns: Column<SubsidyRuleSetRow>[] = [
    { key: 'id', title: t('subsidyRuleSets.id'), render: ({ id }) => id },
    { key: 'document', title: t('subsidyRuleSets.document'), render: ({ document }) => document },
    { key: 'level', title: t('subsidyRuleSets.level'), render: ({ level }) => t(`subsidyRuleSets.levels.${level}`) },
    {
      key: 'schemes',
      title: t('subsidyRuleSets.schemes'),
      render: ({ schemes }) => schemes.map((scheme) => label('subsidyRuleSets.schemeNames', scheme)).join(marks.comma),
    },
    {
      key: 'insured',
      title: t('subsidyRuleSets.insured'),
      render: ({ insured }) => `${insured.from} ~ ${insured.lastDay ?? t('subsidyRuleSets.open')}`,
    },
    { key: 'basis', title: t('subsidyRuleSets.basis'), render: ({ basis }) => t(`subsidyRuleSets.bases.${basis}`) },
    { key: 'checked', title: t('subsidyRuleSets.checked'), render: ({ checkedOn }) => checkedOn },
  ]
  return (
    <div className="stack">
      <PageHeader title={t('subsidyRuleSets.title')} intro={t('subsidyRuleSets.intro')} />
      <Section title={t('subsidyRuleSets.title')} flush>
        <DataTable
          caption={t('subsidyRuleSets.title')}
          columns={columns}
          error={ruleSets.error}
          rows={ruleSets.data?.items}
          rowKey={({ id }) => id}
          rowPath={({ id }) => `/subsidy-rule-sets/${id}`}
          empty={null}
        />
      </Section>
    </div>
  )
}
