import { useTranslation } from 'react-i18next'
import type {
  PreCheckProductView,
  PreCheckSubsidyView,
  PreCheckView,
} from '../../../server/business/desk/precheck/precheck.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { Section } from '../components/Section.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { fieldLabels } from './fieldLabels.ts'
import styles from './precheck.module.css'

interface PreCheckResultProps {
  readonly result: PreCheckView
  /** What was asked about. */
  readonly product: PreCheckProductView
}

/** What a maker could expect, each figure with the steps that lead to it. */
export function PreCheckResult({ result, product }: PreCheckResultProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const labelOf = fieldLabels(product, language, t)
  const { inCatalogue, catalogueFailures, premium, premiumFailures, subsidies, documents } = result
  return (
    <>
      <Section title={t('precheck.entry')}>
        <p className={inCatalogue ? styles.good : styles.open}>
          {t(inCatalogue ? 'precheck.inCatalogue' : 'precheck.notInCatalogue')}
        </p>
        <FailureList failures={catalogueFailures} labelOf={labelOf} />
      </Section>
      <Section title={t('precheck.premium')} flush>
        {premium ? (
          <>
            <div className={styles.figures}>
              <Facts
                facts={[
                  { label: t('precheck.premium'), value: <AmountText fen={premium.premiumFen} /> },
                  { label: t('precheck.rate'), value: formatPpm(premium.ratePpm) },
                  { label: t('precheck.totalLimit'), value: <AmountText fen={premium.totalLimitFen} /> },
                ]}
              />
              <p className="muted">{t('precheck.premiumHint')}</p>
            </div>
            <StepsTable steps={premium.steps} names={premium.names} caption={t('steps.title')} />
          </>
        ) : (
          <div className={styles.figures}>
            <p>{t('precheck.noPremium')}</p>
            <FailureList failures={premiumFailures} labelOf={labelOf} />
          </div>
        )}
      </Section>
      {premium && (
        <Section title={t('precheck.subsidies')} flush>
          <p className={`muted ${styles.figures}`}>
            {t(subsidies.length > 0 ? 'precheck.subsidyHint' : 'precheck.noSubsidy')}
          </p>
          {subsidies.map((subsidy) => (
            <Subsidy key={subsidy.ruleSet} subsidy={subsidy} inCatalogue={inCatalogue} />
          ))}
        </Section>
      )}
      <Section title={t('precheck.documents')}>
        <ul className={styles.documents}>
          {documents.map(({ code, name, required }) => (
            <li key={code}>
              {name[language]}
              {!required && <span className="muted">{t('precheck.optional')}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

interface SubsidyProps {
  readonly subsidy: PreCheckSubsidyView
  readonly inCatalogue: boolean
}

/** A figure is promised to nobody whose product is not yet what the catalogue describes. */
function Subsidy({ subsidy, inCatalogue }: SubsidyProps) {
  const { t } = useTranslation()
  const { document, eligible, amountFen, steps, failures } = subsidy
  const possible = inCatalogue ? 'precheck.couldBe' : 'precheck.couldBeOnceListed'
  return (
    <>
      <h3 className={styles.scheme}>
        {document}
        <strong className={eligible && inCatalogue ? styles.good : styles.open}>
          {eligible ? t(possible, { amount: formatFen(amountFen) }) : t('precheck.notEligible')}
        </strong>
      </h3>
      {eligible ? <StepsTable steps={steps} caption={document} /> : <FailureList failures={failures} />}
    </>
  )
}
