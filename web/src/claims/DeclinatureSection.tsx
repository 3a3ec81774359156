import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { Section } from '../components/Section.tsx'
import type { ClaimProps } from './claimProps.ts'
import styles from './claims.module.css'

/** Why a claim was declined and when the claimant was told. */
export function DeclinatureSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { declinature, declinatureProposal } = claim
  if (!declinature && declinatureProposal) return <ProposedDeclinature proposal={declinatureProposal} />
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
        <Reasons reasons={declinature.reasons} />
      </div>
    </Section>
  )
}

/** What a second person is asked to decline, and why. */
function ProposedDeclinature({ proposal }: { readonly proposal: NonNullable<ClaimView['declinatureProposal']> }) {
  const { t } = useTranslation()
  return (
    <Section title={t('claims.declinatureProposed')}>
      <div className="stack">
        <Facts
          facts={[
            { label: t('claims.proposedBy'), value: proposal.proposedByName },
            { label: t('claims.proposedOn'), value: proposal.proposedOn },
          ]}
        />
        <Reasons reasons={proposal.reasons} />
      </div>
    </Section>
  )
}

function Reasons({ reasons }: { readonly reasons: NonNullable<ClaimView['declinature']>['reasons'] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.list} aria-label={t('claims.reasons')}>
      {reasons.map(({ code, textZh }) => (
        <li key={code}>
          <strong>{t(`claims.declineReasons.${code}`)}</strong>
          <p>{textZh}</p>
        </li>
      ))}
    </ul>
  )
}
