import { useTranslation } from 'react-i18next'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'
import { useMarks } from '../i18n/useMarks.ts'
import type { ClaimProps } from './claimProps.ts'
import { useClaimTerms } from './useClaimTerms.ts'

/** What happened, as reported. */
export function LossSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const terms = useClaimTerms(claim)
  const { lossNotice: notice, parties } = claim
  return (
    <Section title={t('claims.overview')} extra={notice.late && <span className="warning">{t('claims.late')}</span>}>
      <Facts
        facts={[
          { label: t('claims.description'), value: notice.descriptionZh, wide: true },
          ...(notice.otherOccurrenceReasonZh
            ? [{ label: t('claims.otherOccurrence'), value: notice.otherOccurrenceReasonZh, wide: true }]
            : []),
          { label: t('claims.policy'), value: <ObjectLink kind="policy" number={claim.policyNo} /> },
          { label: t('claims.cover'), value: terms.coverName(notice.cover) },
          {
            label: t('claims.items', { object: terms.object }),
            value: notice.itemNos.map(terms.itemName).join(marks.comma),
            wide: true,
          },
          { label: t('claims.place'), value: notice.place },
          { label: t('claims.lossOn'), value: <CivilDateText date={notice.lossOn} /> },
          { label: t('claims.knownOn'), value: <CivilDateText date={notice.knownOn} /> },
          { label: t('claims.noticedOn'), value: <CivilDateText date={notice.noticedOn} /> },
          ...(notice.receipt
            ? [
                {
                  label: t('claims.reporter'),
                  value: `${notice.receipt.from} · ${t(`claims.ways.${notice.receipt.way}`)}`,
                },
              ]
            : []),
          {
            label: notice.receipt ? t('claims.recordedBy') : t('claims.reporter'),
            value: (
              <>
                {notice.reporter.name} · <OrganisationName id={notice.reporter.organisationId} />
                {notice.receipt && (
                  <>
                    {' '}
                    · <CivilDateText date={notice.receipt.recordedOn} />
                  </>
                )}
              </>
            ),
          },
          { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
          { label: t('claims.beneficiary'), value: <OrganisationName id={claim.beneficiaryId} /> },
        ]}
      />
    </Section>
  )
}
