import { DownloadOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  BordereauFindingView,
  BordereauView,
} from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { fileAddress } from '../api/asking.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'

/** What is wrong with a list, cell by cell, and a workbook of it to be mended. */
export function FindingsSection({ bordereau: { number, counts } }: { readonly bordereau: BordereauView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns: Column<BordereauFindingView>[] = [
    {
      key: 'cell',
      title: t('bordereaux.cell'),
      render: ({ column, line }) =>
        column ?? (line === 0 ? t('bordereaux.wholeFile') : `${t('bordereaux.line')} ${line}`),
    },
    { key: 'policy', title: t('bordereaux.policy'), render: ({ foreignNo }) => foreignNo || '—' },
    {
      key: 'severity',
      title: t('bordereaux.severity'),
      render: ({ severity }) => (
        <Tag color={severity === 'error' ? 'error' : 'warning'}>{t(`bordereaux.severities.${severity}`)}</Tag>
      ),
    },
    { key: 'reason', title: t('bordereaux.reason'), wordy: true, render: (finding) => finding[language] },
    { key: 'found', title: t('bordereaux.found'), wordy: true, render: ({ value }) => value ?? '—' },
  ]
  return (
    <Section title={t('bordereaux.findings')} flush>
      {counts.wrong > 0 && (
        <p>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            href={fileAddress('/bordereaux/:number/errors.xlsx', { number, language })}
            download
          >
            {t('bordereaux.errorsFile')}
          </Button>
        </p>
      )}
      <ListPanel
        title={t('bordereaux.findings')}
        path="/bordereaux/:number/findings"
        columns={columns}
        defaultSort="line"
        fixed={{ number }}
        rowKey={(finding) => finding.number}
        emptyHint={t('bordereaux.noFindings')}
      />
    </Section>
  )
}
