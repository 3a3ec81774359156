import { useTranslation } from 'react-i18next'
import type { PanelMemberView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'
import { formatPpm } from '../format.ts'

/** Lead and followers of a contract with their shares and answers; nothing where one insurer insures alone. */
export function PanelSection({ panel }: { readonly panel: readonly PanelMemberView[] | null }) {
  const { t } = useTranslation()
  if (!panel) return null
  const answer = ({ confirmedByName, declinedBecause }: PanelMemberView): string => {
    if (declinedBecause !== null) return t('uw.panelDeclined', { reason: declinedBecause })
    return confirmedByName === null ? t('uw.panelWaiting') : t('uw.panelConfirmed', { name: confirmedByName })
  }
  const columns: Column<PanelMemberView>[] = [
    {
      key: 'insurer',
      title: t('uw.panelInsurer'),
      render: ({ insurerId }) => <OrganisationName id={insurerId} />,
    },
    { key: 'role', title: t('uw.panelRole'), render: ({ lead }) => t(lead ? 'uw.panelLead' : 'uw.panelFollower') },
    { key: 'share', title: t('uw.panelShare'), align: 'right', render: ({ sharePpm }) => formatPpm(sharePpm) },
    { key: 'answer', title: t('uw.panelAnswer'), render: answer },
  ]
  return (
    <Section title={t('uw.panel')} flush>
      <DataTable
        caption={t('uw.panel')}
        columns={columns}
        rows={panel}
        rowKey={({ insurerId }) => insurerId}
        empty={null}
      />
    </Section>
  )
}
