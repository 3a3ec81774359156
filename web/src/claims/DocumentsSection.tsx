import { useTranslation } from 'react-i18next'
import { DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import type { ClaimProps } from './claimProps.ts'

/** The checklist of papers, and the one request for what is missing. */
export function DocumentsSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { supplementRequest: request } = claim
  return (
    <Section
      title={t('claims.documents')}
      flush
      extra={
        request && (
          <span className="muted">
            {t('claims.supplementAsked', { date: request.requestedOn })}
            {request.answeredOn && ` · ${t('claims.supplementAnswered', { date: request.answeredOn })}`}
          </span>
        )
      }
    >
      <DataTable
        caption={t('claims.documents')}
        columns={[
          { key: 'code', title: t('claims.document'), render: ({ name }) => name[language] },
          {
            key: 'received',
            title: t('claims.received'),
            render: ({ receivedOn, unavailableOn, receipt }) => (
              <>
                {receivedOn ?? (
                  <span className="muted">{unavailableOn ? t('claims.unavailable') : t('claims.missing')}</span>
                )}
                {receipt && (
                  <div className="muted">
                    {t('claims.paperCame', { from: receipt.from, way: t(`claims.ways.${receipt.way}`) })}
                    {' · '}
                    {t('claims.paperRecorded', { name: receipt.recordedBy.name })}
                  </div>
                )}
              </>
            ),
          },
        ]}
        rows={claim.documents}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Section>
  )
}
