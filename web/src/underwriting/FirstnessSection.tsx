import { useTranslation } from 'react-i18next'
import type { FirstnessFindingView } from '../../../server/business/offer/underwriting/firstness.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { Figure } from '../components/Figure.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import tags from '../components/tag.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './firstness.module.css'

/** What speaks against goods being first or insured once; of other insurers only that there is something. */
export function FirstnessSection({ number }: { readonly number: string }) {
  const { t } = useTranslation()
  const findings = useAnswer('/submissions/:number/first-ness', { number })
  return (
    <Section title={t('firstness.title')}>
      <ResourceView query={findings}>{({ items }) => <FirstnessFindings items={items} />}</ResourceView>
    </Section>
  )
}

/** The findings, or that there are none, and what was looked at. */
export function FirstnessFindings({ items }: { readonly items: readonly FirstnessFindingView[] }) {
  const { t } = useTranslation()
  return (
    <>
      {items.length === 0 ? (
        <p>{t('firstness.clear')}</p>
      ) : (
        <ul className={styles.findings}>
          {items.map((finding) => (
            <Finding key={`${finding.code}:${finding.field ?? ''}`} finding={finding} />
          ))}
        </ul>
      )}
      <p className={`muted ${styles.intro}`}>{t('firstness.intro')}</p>
    </>
  )
}

function Finding({ finding }: { readonly finding: FirstnessFindingView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { severity, field, value, threshold, unit, reference, policyNos, submissionNos, elsewhere } = finding
  const itemNo = Number(field?.split('.')[1] ?? 0) + 1
  const combined = unit === 'fen'
  return (
    <li>
      <div className="row">
        <span className={tags.tag} data-tone={severity === 'refuse' ? 'bad' : 'attention'}>
          {t(`firstness.${severity}`)}
        </span>
        <strong>
          {t('match.item', { n: itemNo })}　{finding[language]}
        </strong>
      </div>
      <div className={styles.facts}>
        {value !== undefined && (
          <span>
            {t(combined ? 'firstness.combined' : 'firstness.value')} <Figure value={value} unit={unit} />
          </span>
        )}
        {threshold !== undefined && (
          <span>
            {t(combined ? 'firstness.own' : 'firstness.threshold')} <Figure value={threshold} unit={unit} />
          </span>
        )}
        {reference && <span>{reference}</span>}
      </div>
      {(policyNos.length > 0 || submissionNos.length > 0) && (
        <div className={styles.facts}>
          <span>{t('firstness.found')}</span>
          {policyNos.map((policyNo) => (
            <ObjectLink key={policyNo} kind="policy" number={policyNo} />
          ))}
          {submissionNos.map((submissionNo) => (
            <ObjectLink key={submissionNo} kind="submission" number={submissionNo} />
          ))}
        </div>
      )}
      {elsewhere && <p>{t('firstness.elsewhere')}</p>}
    </li>
  )
}
