import type { CoinsurancePanel } from '../../contract/terms/domain/panel.ts'
import type { PanelMemberView } from './underwriting.contract.ts'

/** Lead and followers with their shares and answers; null where one insurer insures alone. */
export const panelView = (panel: CoinsurancePanel | null | undefined): PanelMemberView[] | null =>
  panel?.map((member) => ({ ...member, confirmedAt: member.confirmedAt?.toISOString() ?? null })) ?? null
