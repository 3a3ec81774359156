import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { Section } from '../components/Section.tsx'
import { DuesTable } from './DuesTable.tsx'
import { useDueName } from './useDueName.ts'
import { usePlanName } from './usePlanName.ts'

/** How the premium of a policy is paid, and what was done about what is not. */
export function InstalmentsSection({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const planName = usePlanName()
  const dueName = useDueName()
  const { data, error } = useAnswer('/policies/:number/instalments', { number: policyNo })
  const demands = data?.demands ?? []
  const columns: Column<(typeof demands)[number]>[] = [
    { key: 'on', title: t('instalments.demandOn'), render: ({ on }) => <CivilDateText date={on} /> },
    { key: 'step', title: t('instalments.step'), render: ({ step }) => t(`instalments.steps.${step}`) },
    { key: 'due', title: t('instalments.due'), render: ({ due }) => dueName(due) },
    {
      key: 'amount',
      title: t('instalments.open'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'until',
      title: t('instalments.byDay'),
      render: ({ until }) => (until === null ? '—' : <CivilDateText date={until} />),
    },
    {
      key: 'endorsement',
      title: t('kind.endorsement'),
      render: ({ endorsementNo }) => <ObjectLink kind="endorsement" number={endorsementNo} />,
    },
  ]
  return (
    <>
      <Section title={t('instalments.title')}>
        {data && (
          <Facts
            facts={[
              { label: t('instalments.plan'), value: planName(data.plan.name) },
              { label: t('instalments.noticeDays'), value: t('instalments.days', { n: data.plan.noticeDays }) },
              { label: t('instalments.graceDays'), value: t('instalments.days', { n: data.plan.graceDays }) },
              { label: t('instalments.reference'), value: data.plan.reference, wide: true },
              ...(data.issued
                ? []
                : [{ label: t('instalments.notIssued'), value: t('instalments.asIfIssued'), wide: true }]),
            ]}
          />
        )}
        <DuesTable caption={t('instalments.title')} dues={data?.dues} error={error} />
      </Section>
      {demands.length > 0 && (
        <Section title={t('instalments.demands')} flush>
          <DataTable
            caption={t('instalments.demands')}
            columns={columns}
            rows={demands}
            empty={null}
            rowKey={({ due, step, on }) => `${due} ${step} ${on}`}
          />
        </Section>
      )}
    </>
  )
}
