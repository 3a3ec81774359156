import { useTranslation } from 'react-i18next'
import { Facts } from '../components/Facts.tsx'
import { Section } from '../components/Section.tsx'
import type { ClaimProps } from './claimProps.ts'
import styles from './claims.module.css'

/** Why a claim was declined and when the claimant was told. */
export function DeclinatureSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { declinature } = claim
  if (!declinature) return null
  return (
    <Section title={t('claims.declinature')}>
      <div className="stack">
        <Facts
          facts={[
            { label: t('claims.determinedOn'), value: declinature.determinedOn },
            { label: t('claims.noticeSent'), value: declinature.noticeSentOn ?? t('claims.notSent') },
          ]}
        />
        <ul className={styles.list} aria-label={t('claims.reasons')}>
          {declinature.reasons.map(({ code, textZh }) => (
            <li key={code}>
              <strong>{t(`claims.declineReasons.${code}`)}</strong>
              <p>{textZh}</p>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
