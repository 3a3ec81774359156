import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QuotePreview } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { Section } from '../components/Section.tsx'
import type { ProductReference } from '../product/useProduct.ts'
import { DifferencesTable } from './DifferencesTable.tsx'
import { PanelShares } from './PanelShares.tsx'
import type { PanelMemberValues } from './panelValues.ts'
import { RuleFindings } from './RuleFindings.tsx'
import styles from './underwriting.module.css'

interface QuotePreviewProps {
  readonly preview: QuotePreview
  /** As typed; empty where the insurer insures alone. */
  readonly panel: readonly PanelMemberValues[]
}

/** What a quote would come to, in figures. */
export function QuotePreviewFacts({ preview, panel }: QuotePreviewProps) {
  const { t } = useTranslation()
  return (
    <PreviewFacts
      facts={[
        {
          label: t('quotes.premium'),
          value: <AmountText fen={preview.premiumFen} steps={preview.steps} title={t('quotes.worksheet')} />,
        },
        { label: t('submissions.limit'), value: <AmountText fen={preview.totalLimitFen} /> },
        { label: t('submissions.period'), value: <PeriodText period={preview.period} /> },
        { label: t('quotes.expires'), value: <CivilDateText date={preview.expiresOn} /> },
        { label: t('uw.approvals'), value: preview.approvalsNeeded },
        ...(panel.length > 0 ? [{ label: t('uw.panel'), value: <PanelShares panel={panel} />, wide: true }] : []),
      ]}
    />
  )
}

/** The same with what it changes against the request. */
export function QuotePreviewSection({
  preview,
  panel,
  product,
}: QuotePreviewProps & { readonly product: ProductReference }) {
  const { t } = useTranslation()
  return (
    <Section title={t('uw.previewTitle')} flush>
      <div className={styles.padded}>
        <p className="muted">{t('uw.previewHint')}</p>
        <QuotePreviewFacts preview={preview} panel={panel} />
        {preview.asking.length > 0 && (
          <>
            <Alert type="warning" showIcon title={t('uw.previewRefers')} />
            <RuleFindings findings={preview.asking} product={product} />
          </>
        )}
      </div>
      <DifferencesTable differences={preview.differences} product={product} />
    </Section>
  )
}
