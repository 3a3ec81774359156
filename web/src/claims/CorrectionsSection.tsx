import { useTranslation } from 'react-i18next'
import type { CorrectionView } from '../../../server/business/claims/claims.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { Section } from '../components/Section.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import type { ClaimProps } from './claimProps.ts'

/**
 * What later claims of the occurrence changed in this one, each time with its calculation, and what was given back or is
 * still to be.
 */
export function CorrectionsSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { corrections, repayments, outstandingFen } = claim
  return (
    <>
      {numbered(corrections).map(({ correction, key }) => (
        <Correction key={key} correction={correction} />
      ))}
      {(repayments.length > 0 || outstandingFen < 0) && (
        <Section title={t('claims.repayments')} flush={repayments.length > 0}>
          {outstandingFen < 0 && (
            <p className="warning">
              {t('claims.toGiveBack')} <AmountText fen={-outstandingFen} />
            </p>
          )}
          <DataTable
            caption={t('claims.repayments')}
            columns={[
              {
                key: 'on',
                title: t('claims.repaidOn'),
                render: ({ receivedOn }) => <CivilDateText date={receivedOn} />,
              },
              { key: 'reference', title: t('claims.reference'), render: ({ reference }) => reference },
              {
                key: 'amount',
                title: t('claims.amount'),
                align: 'right',
                render: ({ amountFen }) => <AmountText fen={amountFen} />,
              },
            ]}
            rows={repayments}
            rowKey={({ reference }) => reference}
            empty={null}
          />
        </Section>
      )}
    </>
  )
}

/** Two may be alike: their place in the list tells them apart. */
const numbered = (corrections: readonly CorrectionView[]) =>
  corrections.map((correction, index) => ({ correction, key: String(index) }))

function Correction({ correction }: { readonly correction: CorrectionView }) {
  const { t } = useTranslation()
  const { on, causedBy, fromFen, toFen, steps, termsVersionNo } = correction
  return (
    <Section title={t('claims.correction', { date: on })}>
      <div className="stack">
        <Facts
          facts={[
            { label: t('claims.correctedFrom'), value: <AmountText fen={fromFen} /> },
            { label: t('claims.correctedTo'), value: <AmountText fen={toFen} /> },
            { label: t('claims.correctedBy'), value: <AmountText fen={toFen - fromFen} /> },
            ...(termsVersionNo === undefined ? [] : [{ label: t('claims.correctedByTerms'), value: termsVersionNo }]),
            ...(causedBy
              ? [{ label: t('claims.causedBy'), value: <ObjectLink kind="claim" number={causedBy} /> }]
              : []),
          ]}
        />
        <StepsTable steps={steps} caption={t('claims.correction', { date: on })} />
      </div>
    </Section>
  )
}
