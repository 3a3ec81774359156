import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatPpm } from '../format.ts'
import type { PanelMemberValues } from './panelValues.ts'

/** The members of a panel with their shares in one line. */
export function PanelShares({ panel }: { readonly panel: readonly PanelMemberValues[] }) {
  return panel.map(({ insurerId, sharePpm }, index) => (
    <span key={insurerId}>
      {index > 0 && ' · '}
      <OrganisationName id={insurerId} /> {formatPpm(sharePpm ?? 0)}
    </span>
  ))
}
