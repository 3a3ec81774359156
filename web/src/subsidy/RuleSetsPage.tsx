import { useTranslation } from 'react-i18next'
import type { SubsidyRuleSetListView, SubsidyRuleSetRow } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useResource } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { useCodeText } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

export function RuleSetsPage() {
  const { t } = useTranslation()
  const marks = useMarks()
  const label = useCodeText()
  const ruleSets = useResource<SubsidyRuleSetListView>('/subsidy-rule-sets')
  const columns: Column<SubsidyRuleSetRow>[] = [
    { key: 'id', title: t('ruleSets.id'), render: ({ id }) => id },
    { key: 'document', title: t('ruleSets.document'), render: ({ document }) => document },
    { key: 'level', title: t('ruleSets.level'), render: ({ level }) => t(`ruleSets.levels.${level}`) },
    {
      key: 'schemes',
      title: t('ruleSets.schemes'),
      render: ({ schemes }) => schemes.map((scheme) => label('ruleSets.schemeNames', scheme)).join(marks.comma),
    },
    {
      key: 'insured',
      title: t('ruleSets.insured'),
      render: ({ insured }) => `${insured.from} ~ ${insured.lastDay ?? t('ruleSets.open')}`,
    },
    { key: 'basis', title: t('ruleSets.basis'), render: ({ basis }) => t(`ruleSets.bases.${basis}`) },
    { key: 'checked', title: t('ruleSets.checked'), render: ({ checkedOn }) => checkedOn },
  ]
  return (
    <div className="stack">
      <PageHeader title={t('ruleSets.title')} intro={t('ruleSets.intro')} />
      <Section title={t('ruleSets.title')} flush>
        <DataTable
          caption={t('ruleSets.title')}
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
