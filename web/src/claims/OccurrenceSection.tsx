import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OccurrenceClaimView, OccurrenceView } from '../../../server/business/claims/occurrence.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import type { ClaimProps } from './claimProps.ts'

/** The occurrence a claim belongs to: its limit and deductible, its claims, and how they are adjusted together. */
export function OccurrenceSection({ claim }: ClaimProps) {
  const { data: occurrence } = useAnswer(
    '/claims/:number/occurrence',
    claim.registration ? { number: claim.number } : null,
  )
  return occurrence ? <Occurrence occurrence={occurrence} claimNo={claim.number} /> : null
}

function Occurrence({ occurrence, claimNo }: { readonly occurrence: OccurrenceView; readonly claimNo: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { whole, batch, claims, notInsured } = occurrence
  const shared = claims.length > 1
  return (
    <>
      <Section title={t('claims.occurrence')}>
        <div className="stack">
          {notInsured && (
            <Alert type="warning" showIcon title={t('claims.notInsured')} description={notInsured[language]} />
          )}
          <Facts
            facts={[
              ...(occurrence.occurrenceNo ? [{ label: t('claims.occurrenceNo'), value: occurrence.occurrenceNo }] : []),
              ...(batch ? [{ label: t('claims.batch'), value: `${batch.name} · ${batch.batchNo}` }] : []),
              { label: t('claims.occurrenceLimit'), value: <AmountText fen={occurrence.perOccurrenceLimitFen} /> },
              ...(whole
                ? [
                    { label: t('claims.limitUsed'), value: <AmountText fen={whole.usedFen} /> },
                    { label: t('claims.limitLeft'), value: <AmountText fen={whole.leftFen} /> },
                  ]
                : []),
              { label: t('claims.occurrenceDeductible'), value: <AmountText fen={occurrence.deductibleFen} /> },
            ]}
          />
          {shared && <ClaimsOfOccurrence claims={claims} claimNo={claimNo} />}
        </div>
      </Section>
      {shared && whole?.adjustment && (
        <Section
          title={t('claims.commonAdjustment')}
          flush
          extra={whole.provisional && <span className="warning">{t('claims.provisional')}</span>}
        >
          <StepsTable steps={whole.adjustment.steps} caption={t('claims.commonAdjustment')} />
        </Section>
      )}
    </>
  )
}

interface ClaimsOfOccurrenceProps {
  readonly claims: readonly OccurrenceClaimView[]
  readonly claimNo: string
}

function ClaimsOfOccurrence({ claims, claimNo }: ClaimsOfOccurrenceProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('claims.claimsOfOccurrence')}
      columns={[
        {
          key: 'number',
          title: t('claims.number'),
          render: ({ number }) =>
            number === claimNo ? (
              <span className="tabular">{number}</span>
            ) : (
              <ObjectLink kind="claim" number={number} />
            ),
        },
        { key: 'state', title: t('claims.state'), render: ({ state }) => <StateTag kind="claim" state={state} /> },
        {
          key: 'beneficiary',
          title: t('claims.beneficiary'),
          wordy: true,
          render: ({ beneficiaryId }) => <OrganisationName id={beneficiaryId} />,
        },
        { key: 'lossOn', title: t('claims.lossOn'), render: ({ lossOn }) => <CivilDateText date={lossOn} /> },
        {
          key: 'net',
          title: t('claims.netLoss'),
          align: 'right',
          render: ({ netFen }) => <AmountText fen={netFen} />,
        },
        {
          key: 'share',
          title: t('claims.share'),
          align: 'right',
          render: ({ indemnityFen }) => <AmountText fen={indemnityFen} />,
        },
        {
          key: 'outstanding',
          title: t('claims.outstanding'),
          align: 'right',
          render: ({ outstandingFen }) => <AmountText fen={outstandingFen} />,
        },
      ]}
      rows={claims}
      rowKey={({ number }) => number}
      empty={null}
    />
  )
}
