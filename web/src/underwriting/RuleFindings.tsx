import { useTranslation } from 'react-i18next'
import type { RuleFinding } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import type { ProductReference } from '../product/useProduct.ts'
import { useProductWords } from '../product/useProductWords.ts'
import { RuleComparison } from './RuleComparison.tsx'
import { RuleSubjectName } from './RuleSubjectName.tsx'
import styles from './rules.module.css'

interface RuleFindingsProps {
  readonly findings: readonly RuleFinding[]
  /** By whose form the facts of an item are named. */
  readonly product: ProductReference
}

/** Every rule that holds: outcome, sentence, the figures that decided it, and where it is written. */
export function RuleFindings({ findings, product }: RuleFindingsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useProductWords(product)
  if (findings.length === 0) return <p className="muted">{t('rules.none')}</p>
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code}:${finding.subject?.key ?? ''}`}>
          <div className={styles.head}>
            <StateTag kind="rule" state={finding.outcome} />
            <strong>{finding.name[language]}</strong>
            {finding.subject && <RuleSubjectName subject={finding.subject} />}
            {finding.approvals > 0 && <span className="muted">{t('rules.approvals', { n: finding.approvals })}</span>}
          </div>
          <p>{finding.text[language]}</p>
          <ul className={styles.comparisons}>
            {finding.comparisons.map((comparison) => (
              <li key={`${comparison.fact} ${comparison.operator}`}>
                <RuleComparison comparison={comparison} words={words} />
              </li>
            ))}
            <li className="muted">
              <ReferenceText text={finding.reference} />
            </li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
