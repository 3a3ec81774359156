import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { ProvisionView, SubsidyRuleSetView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

export function RuleSetPage() {
  const { ruleSetId = '' } = useParams()
  const ruleSet = useAnswer('/subsidy-rule-sets/:ruleSetId', { ruleSetId })
  return <ResourceView query={ruleSet}>{(data) => <RuleSetDetails ruleSet={data} />}</ResourceView>
}

function RuleSetDetails({ ruleSet }: { readonly ruleSet: SubsidyRuleSetView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const label = useCodeText()
  const language = useLanguage()
  const confidence = (row: { readonly confidence: ProvisionView['confidence'] }) =>
    t(`subsidyRuleSets.confidences.${row.confidence}`)
  return (
    <article className="stack">
      <PageHeader title={ruleSet.id} intro={ruleSet.document} />
      {ruleSet.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('subsidyRuleSets.missing', { list: ruleSet.missing.join(marks.comma) })}
        />
      )}
      <Section title={t('subsidyRuleSets.about')}>
        <Facts
          facts={[
            { label: t('subsidyRuleSets.level'), value: t(`subsidyRuleSets.levels.${ruleSet.level}`) },
            {
              label: t('subsidyRuleSets.schemes'),
              value: ruleSet.schemes.map((scheme) => label('subsidyRuleSets.schemeNames', scheme)).join(marks.comma),
            },
            { label: t('subsidyRuleSets.published'), value: ruleSet.publishedOn },
            {
              label: t('subsidyRuleSets.insured'),
              value: `${ruleSet.insured.from} ~ ${ruleSet.insured.lastDay ?? t('subsidyRuleSets.open')}`,
            },
            { label: t('subsidyRuleSets.basis'), value: t(`subsidyRuleSets.bases.${ruleSet.basis}`) },
            { label: t('subsidyRuleSets.checked'), value: ruleSet.checkedOn },
          ]}
        />
      </Section>
      <Section title={t('subsidyRuleSets.provisions')} flush>
        <DataTable
          caption={t('subsidyRuleSets.provisions')}
          columns={[
            {
              key: 'key',
              title: t('subsidyRuleSets.provision'),
              render: ({ key }) => label('subsidyRuleSets.provisionNames', key),
            },
            {
              key: 'value',
              title: t('subsidyRuleSets.value'),
              align: 'right',
              render: (row) => <ProvisionValue {...row} />,
            },
            {
              key: 'reference',
              title: t('subsidyRuleSets.reference'),
              render: ({ reference }) => <ReferenceText text={reference} />,
            },
            { key: 'confidence', title: t('subsidyRuleSets.confidence'), render: confidence },
          ]}
          rows={ruleSet.provisions}
          rowKey={({ key }) => key}
          empty={null}
        />
      </Section>
      <Section title={t('subsidyRuleSets.catalogues')} flush>
        <DataTable
          caption={t('subsidyRuleSets.catalogues')}
          columns={[
            { key: 'edition', title: t('subsidyRuleSets.edition'), render: ({ edition }) => edition },
            {
              key: 'dates',
              title: t('subsidyRuleSets.insured'),
              render: ({ from, lastDay }) => `${from} ~ ${lastDay ?? t('subsidyRuleSets.open')}`,
            },
            {
              key: 'reference',
              title: t('subsidyRuleSets.reference'),
              render: ({ reference }) => <ReferenceText text={reference} />,
            },
            { key: 'confidence', title: t('subsidyRuleSets.confidence'), render: confidence },
          ]}
          rows={ruleSet.catalogues}
          rowKey={({ edition, from }) => `${edition}:${from}`}
          empty={null}
        />
      </Section>
      {ruleSet.notes.length > 0 && (
        <Section title={t('subsidyRuleSets.notes')}>
          <ul style={{ paddingLeft: '1.2em' }}>
            {ruleSet.notes.map((note) => (
              <li key={note}>{noteText(note, language, (key) => label('subsidyRuleSets.provisionNames', key))}</li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}

/** A note in the person's language, `zh / en` in the file, with provisions by the names they have on this page. */
function noteText(note: string, language: 'zh' | 'en', nameOf: (key: string) => string): string {
  const [zh = note, en = zh] = note.split(' / ')
  return (language === 'zh' ? zh : en).replace(/\b[a-z]+[A-Z]\w*\b/g, nameOf)
}

function ProvisionValue({ value, unit }: ProvisionView) {
  const { t } = useTranslation()
  const label = useCodeText()
  const marks = useMarks()
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
  if (typeof value === 'string') return label('subsidyRuleSets.provisionValues', value)
  if (typeof value !== 'number')
    return value.map((relation) => label('subsidyAssessments.relation', relation)).join(marks.comma)
  if (unit === 'ppm') return formatPpm(value)
  if (unit === 'fen') return `${formatFen(value)} ${t('unit.yuan')}`
  return unit ? `${value} ${t(`unit.${unit}`)}` : String(value)
}
