import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/EmptyState.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { PartnerStatement } from './PartnerStatement.tsx'

const ACCOUNTS = ['premiumReceivable', 'coinsuranceSettlement'] as const

/** What a policyholder owes, or an insurer of a panel has to settle, over all policies. */
export function StatementsPage() {
  const { t } = useTranslation()
  const state = useListState('')
  const account = ACCOUNTS.find((name) => name === state.value('account')) ?? 'premiumReceivable'
  const values = {
    account,
    counterparty: state.value('counterparty'),
    since: state.value('since'),
    on: state.value('on'),
  }
  return (
    <div className="stack">
      <PageHeader title={t('accountStatements.title')} intro={t('accountStatements.intro')} />
      <Section title={t('accountStatements.title')}>
        <div className="stack">
          <div className="row">
            <FilterBar
              filters={[
                {
                  name: 'account',
                  label: t('accountStatements.account'),
                  kind: 'select',
                  options: ACCOUNTS.map((value) => ({ value, label: t(`postings.accountKinds.${value}`) })),
                },
                {
                  name: 'counterparty',
                  label: t('accountStatements.counterparty'),
                  kind: 'organisation',
                  organisationKind: account === 'premiumReceivable' ? 'manufacturer' : 'insurer',
                },
                { name: 'since', label: t('premiumReport.since'), kind: 'date' },
                { name: 'on', label: t('premiumReport.on'), kind: 'date' },
              ]}
              values={values}
              onChange={(name, value) =>
                // Policyholders are no insurers: another account is with others.
                name === 'account'
                  ? state.setSort('', { account: value, counterparty: undefined })
                  : state.setFilter(name, value)
              }
            />
          </div>
          {values.counterparty ? (
            <PartnerStatement
              asked={{
                account,
                counterparty: values.counterparty,
                ...(values.since && { since: values.since }),
                ...(values.on && { on: values.on }),
              }}
              cursor={state.cursor}
              onNext={state.nextPage}
              onPrevious={() => void state.previousPage()}
            />
          ) : (
            <EmptyState title={t('accountStatements.choose')} hint={t('accountStatements.chooseHint')} />
          )}
        </div>
      </Section>
    </div>
  )
}
