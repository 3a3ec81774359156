import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../api/asking.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import { CopyFingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** All entries of the books for some days, for a general ledger: what they come to, and the files. */
export function JournalSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [days, setDays] = useState<{ readonly since?: string; readonly on?: string }>({})
  const { since, on } = days
  const { data, error } = useAnswer('/journal', since && on ? { since, on } : null)
  // The files are of the very moment that the figures are of.
  const asked = data && { since: data.since, on: data.on, knownAt: data.knownAt }
  return (
    <Section title={t('books.journal')}>
      <div className="stack">
        <p className="muted">{t('books.journalHint')}</p>
        <div className="row">
          <FilterBar
            filters={[
              { name: 'since', label: t('books.since'), kind: 'date' },
              { name: 'on', label: t('books.on'), kind: 'date' },
            ]}
            values={days}
            onChange={(name, value) => setDays({ ...days, [name]: value })}
          />
        </div>
        <ProblemAlert error={error} />
        {data && asked && (
          <>
            <Facts
              facts={[
                { label: t('books.lines'), value: formatCount(data.lines) },
                { label: t('books.debit'), value: <AmountText fen={data.debitFen} /> },
                { label: t('books.credit'), value: <AmountText fen={data.creditFen} /> },
                { label: t('books.knownAt'), value: <InstantText at={data.knownAt} /> },
                { label: t('fingerprint.content'), value: <CopyFingerprint hash={data.sha256} />, wide: true },
              ]}
            />
            <div className="row">
              <Button
                icon={<DownloadOutlined aria-hidden />}
                href={fileAddress('/journal.xlsx', { ...asked, language })}
                download
              >
                {t('books.workbook')}
              </Button>
              <Button icon={<DownloadOutlined aria-hidden />} href={fileAddress('/journal.csv', asked)} download>
                {t('books.csv')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}
