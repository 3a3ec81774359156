import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AssessmentLineView, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { OccurrenceView } from '../../../server/business/claims/occurrence.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { Section } from '../components/Section.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import type { ClaimProps } from './claimProps.ts'
import { comparedIndemnity } from './comparedIndemnity.tsx'
import { useClaimTerms } from './useClaimTerms.ts'

/** The assessed loss line by line and the way from it to the payable amount. */
export function AssessmentSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const terms = useClaimTerms(claim)
  const { assessment, approval } = claim
  if (!assessment) return null
  const lines = assessment.lines.map((line, index) => ({ ...line, key: String(index) }))
  return (
    <>
      <Section title={t('claims.assessment')}>
        <div className="stack">
          <TermsChanged claim={claim} />
          <Facts
            facts={[
              { label: t('claims.assessedOn'), value: assessment.assessedOn },
              { label: t('claims.assessedByTerms'), value: assessment.termsVersionNo ?? claim.policyVersionNo },
              { label: t('claims.salvage'), value: <AmountText fen={assessment.salvageFen} /> },
              { label: t('claims.recovered'), value: <AmountText fen={assessment.recoveredFen} /> },
              { label: t('claims.surveyCost'), value: <AmountText fen={assessment.surveyCostFen} /> },
              { label: t('claims.approvedOn'), value: approval?.approvedOn ?? '—' },
              { label: t('claims.approvedAmount'), value: <AmountText fen={approval?.amountFen ?? null} /> },
              ...(assessment.noteZh ? [{ label: t('claims.note'), value: assessment.noteZh, wide: true }] : []),
            ]}
          />
          <DataTable
            caption={t('claims.assessment')}
            columns={[
              {
                key: 'item',
                title: t('claims.lineItem', { object: terms.object }),
                render: ({ itemNo }) => terms.itemName(itemNo),
              },
              {
                key: 'description',
                title: t('claims.lineDescription'),
                render: ({ descriptionZh }) => descriptionZh,
              },
              {
                key: 'finding',
                title: t('claims.finding'),
                wordy: true,
                render: ({ finding }) => t(`claims.findings.${finding}`),
              },
              ...(lines.some(({ valueAtLossFen }) => valueAtLossFen)
                ? [
                    {
                      key: 'value',
                      title: t('claims.valueAtLoss'),
                      align: 'right' as const,
                      render: ({ valueAtLossFen }: AssessmentLineView) => <AmountText fen={valueAtLossFen ?? null} />,
                    },
                  ]
                : []),
              {
                key: 'claimed',
                title: t('claims.claimed'),
                align: 'right',
                render: ({ claimedFen }) => <AmountText fen={claimedFen} />,
              },
              {
                key: 'assessed',
                title: t('claims.assessed'),
                align: 'right',
                render: ({ assessedFen }) => <AmountText fen={assessedFen} />,
              },
            ]}
            rows={lines}
            rowKey={({ key }) => key}
            empty={null}
          />
        </div>
      </Section>
      <Section title={t('claims.adjustment')} flush>
        <StepsTable steps={assessment.adjustment.steps} caption={t('claims.adjustment')} />
      </Section>
    </>
  )
}

function wording({ state }: ClaimView, { notInsured }: OccurrenceView, acknowledged: boolean) {
  if (state === 'assessed' && !notInsured) return 'claims.termsChangedAssess'
  return acknowledged ? 'claims.termsChangedSeen' : 'claims.termsChanged'
}

/** Warns of terms agreed for the day of the loss since the assessment, and of what the loss comes to by them. */
function TermsChanged({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { data: occurrence } = useAnswer('/claims/:number/occurrence', { number: claim.number })
  if (!occurrence?.termsChanged) return null
  const { assessedBy, onRecord } = occurrence.termsChanged
  const { termsNotice } = claim
  const end = termsNotice?.onRecord === onRecord ? termsNotice.end : null
  const acknowledged = end?.how === 'acknowledged' ? end : null
  const facts = [
    ...comparedIndemnity(t, claim.number, occurrence),
    ...(acknowledged
      ? [
          {
            label: t('claims.termsAcknowledgedOn', { date: acknowledged.on }),
            value: acknowledged.reasonZh,
            wide: true,
          },
        ]
      : []),
  ]
  return (
    <Alert
      type={acknowledged ? 'info' : 'warning'}
      showIcon
      title={
        onRecord === null
          ? t('claims.termsGone', { assessedBy })
          : t(wording(claim, occurrence, acknowledged !== null), { assessedBy, onRecord })
      }
      description={facts.length > 0 && <Facts facts={facts} />}
    />
  )
}
