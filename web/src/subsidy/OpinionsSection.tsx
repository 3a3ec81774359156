import { useTranslation } from 'react-i18next'
import type { SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'
import styles from './subsidy.module.css'

/** Who did which step of the application, when, and what they wrote. */
export function OpinionsSection({ application }: { readonly application: SubsidyApplicationView }) {
  const { t } = useTranslation()
  const { created, submission, recommendation, returned, decision } = application
  return (
    <Section title={t('applications.opinions')}>
      <ol className={styles.acts}>
        <Act label={t('applications.createdBy')} act={created} />
        <Act label={t('applications.submittedBy')} act={submission} />
        {returned && <Act label={t('applications.returnedBy')} act={returned} words={returned.reason} />}
        <Act label={t('applications.recommendedBy')} act={recommendation} words={recommendation?.opinion} />
        <Act label={t('applications.decidedBy')} act={decision} words={decision?.reason} />
      </ol>
    </Section>
  )
}

interface ActProps {
  readonly label: string
  readonly act: SubsidyApplicationView['submission']
  readonly words?: string | undefined
}

function Act({ label, act, words }: ActProps) {
  const { t } = useTranslation()
  return (
    <li>
      <strong>{label}</strong>
      {act ? (
        <span>
          {act.name} · <OrganisationName id={act.organisationId} />
        </span>
      ) : (
        <span className="muted">{t('applications.pending')}</span>
      )}
      {act && <time className="muted tabular">{act.on}</time>}
      {words && <p>{words}</p>}
    </li>
  )
}
