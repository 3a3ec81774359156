import { Button, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ReratingView } from '../../../server/business/offer/underwriting/consequences.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { CountInput } from '../components/CountInput.tsx'
import { Facts } from '../components/Facts.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { formatCount, formatPpm } from '../format.ts'
import { RateChangesTable } from './RateChangesTable.tsx'

interface Criteria {
  readonly from: string | null
  readonly to: string | null
  readonly state?: string
  readonly limit: number
}

const STATES = ['proposed', 'approved', 'accepted', 'declined', 'withdrawn'] as const

/** What past quotes would have cost under a tariff. The criteria stand in the address: the same address, the same answer. */
export function ReratingPage() {
  const { t } = useTranslation()
  const { number = '' } = useParams()
  const [query, setQuery] = useSearchParams({ limit: '100' })
  const values = Object.fromEntries(query)
  const rerating = useAnswer('/definitions/:number/rerating', { number, ...values })
  const run = ({ from, to, state, limit }: Criteria) =>
    setQuery({ ...(from && { from }), ...(to && { to }), ...(state && { state }), limit: String(limit) })
  return (
    <div className="stack">
      <PageHeader
        title={`${t('definitions.rerateTitle')} · ${number}`}
        intro={t('definitions.rerateIntro')}
        actions={<Link to={`/definitions/${number}`}>{t('definitions.back')}</Link>}
      />
      <Section title={t('definitions.criteria')}>
        <Form<Criteria>
          layout="vertical"
          initialValues={{
            from: query.get('from'),
            to: query.get('to'),
            state: query.get('state') ?? undefined,
            limit: Number(query.get('limit')),
          }}
          onFinish={run}
        >
          <div className="form-grid narrow">
            <Form.Item name="from" label={t('definitions.quotesFrom')}>
              <CivilDateInput />
            </Form.Item>
            <Form.Item name="to" label={t('definitions.quotesTo')}>
              <CivilDateInput />
            </Form.Item>
            <Form.Item name="state" label={t('definitions.quoteState')}>
              <Select
                allowClear
                placeholder={t('list.any')}
                options={STATES.map((value) => ({ value, label: t(`state.quote.${value}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="limit"
              label={t('definitions.sample')}
              rules={[
                { required: true, message: t('form.required') },
                { type: 'number', min: 1, max: 200, message: t('typed.between', { least: 1, most: 200 }) },
              ]}
            >
              <CountInput />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={rerating.isFetching}>
            {t('definitions.run')}
          </Button>
        </Form>
      </Section>
      <ResourceView query={rerating}>
        {({ changes, totals }) => (
          <>
            <Section title={t('definitions.totals')}>
              <Totals totals={totals} />
            </Section>
            <Section title={t('definitions.quotes')} flush>
              <RateChangesTable changes={changes} />
            </Section>
          </>
        )}
      </ResourceView>
    </div>
  )
}

function Totals({ totals }: Pick<ReratingView, 'totals'>) {
  const { t } = useTranslation()
  const { beforeFen, afterFen, differenceFen } = totals
  const sharePpm = beforeFen === 0 ? 0 : Math.round((differenceFen * 1_000_000) / beforeFen)
  const counts = ['quotes', 'rated', 'refused', 'cheaper', 'dearer'] as const
  return (
    <Facts
      facts={[
        { label: t('definitions.beforeFen'), value: <AmountText fen={beforeFen} /> },
        { label: t('definitions.afterFen'), value: <AmountText fen={afterFen} /> },
        { label: t('definitions.difference'), value: <AmountText fen={differenceFen} /> },
        { label: t('definitions.differenceShare'), value: formatPpm(Math.round(sharePpm / 100) * 100) },
        ...counts.map((name) => ({ label: t(`definitions.${name}`), value: formatCount(totals[name]) })),
        { label: t('definitions.unchanged'), value: formatCount(totals.same) },
      ]}
    />
  )
}
