import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceivableRow } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { useFilteredList } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { DuesTable } from './DuesTable.tsx'
import { usePlanName } from './usePlanName.ts'

const AT_ONCE = 10

/** What a policyholder has to pay, policy by policy, the longest due first. */
export function DuesPage() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(AT_ONCE)
  const { data, error } = useFilteredList('/receivables', { limit })
  return (
    <div className="stack">
      <PageHeader title={t('dues.title')} intro={t('dues.intro')} />
      {error && <ProblemAlert error={error} />}
      {data?.items.length === 0 && (
        <Section title={t('dues.list')}>
          <EmptyState title={t('instalments.none')} hint={t('dues.emptyHint')} />
        </Section>
      )}
      {data?.items.map((policy) => (
        <PolicyDues key={policy.number} policy={policy} />
      ))}
      {data?.nextCursor && <Button onClick={() => setLimit(limit + AT_ONCE)}>{t('dues.more')}</Button>}
    </div>
  )
}

/** One policy: what is open, since when, and each part of it. */
function PolicyDues({ policy }: { readonly policy: ReceivableRow }) {
  const { t } = useTranslation()
  const planName = usePlanName()
  const { number, itemName, productName, insurerId, openFen, ages, dueOn, plan, dues } = policy
  return (
    <Section title={itemName || productName} extra={<ObjectLink kind="policy" number={number} />}>
      <Facts
        facts={[
          { label: t('instalments.open'), value: <AmountText fen={openFen} /> },
          { label: t('dues.overdue'), value: <AmountText fen={openFen - ages.notDue} /> },
          { label: t('dues.next'), value: <CivilDateText date={dueOn} /> },
          { label: t('instalments.plan'), value: planName(plan) },
          { label: t('party.insurer'), value: <OrganisationName id={insurerId} /> },
        ]}
      />
      <DuesTable caption={t('instalments.title')} dues={dues} />
      <p className="muted">{t('dues.pay', { number })}</p>
    </Section>
  )
}
