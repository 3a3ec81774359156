import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import type { ProductReference } from '../product/useProduct.ts'
import { usePermission } from '../session/session.ts'
import { RuleFindings } from './RuleFindings.tsx'

interface RuleFindingsSectionProps {
  readonly submissionNo: string
  readonly product: ProductReference
}

/** What the underwriting rules say of a submission today; for those who underwrite. */
export function RuleFindingsSection({ submissionNo, product }: RuleFindingsSectionProps) {
  const { t } = useTranslation()
  const reads = usePermission('rule-findings.read')
  const view = useAnswer('/submissions/:number/rule-findings', reads ? { number: submissionNo } : null)
  if (!reads) return null
  return (
    <Section title={t('rules.title')} extra={<span className="muted">{view.data?.ruleSet?.id}</span>}>
      <ProblemAlert error={view.error} />
      {view.data && (
        <div className="stack">
          <p className="muted">{t(`rules.required.${view.data.required.kind}`, { n: view.data.required.approvals })}</p>
          <RuleFindings findings={view.data.findings} product={product} />
        </div>
      )}
    </Section>
  )
}
