import type { PanelMemberView, QuoteBody } from '../../../server/business/offer/underwriting/underwriting.contract.ts'

/** A member of a panel as it is typed, the lead first; its parts may still be missing. */
export interface PanelMemberValues {
  readonly insurerId?: string
  readonly sharePpm?: number | null
}

export const WHOLE_PPM = 1_000_000

/** What the shares typed so far come to. */
export const sharesSum = (members: readonly (PanelMemberValues | undefined)[]): number =>
  members.reduce((sum, member) => sum + (member?.sharePpm ?? 0), 0)

/** The copied quote's panel to begin with; the answers of its followers are not copied. */
export const panelValues = (panel: readonly PanelMemberView[] | null): PanelMemberValues[] =>
  (panel ?? []).map(({ insurerId, sharePpm }) => ({ insurerId, sharePpm }))

/** The panel as the server takes it; null: one insurer alone. */
export const panelBody = (members: readonly PanelMemberValues[]): QuoteBody['panel'] =>
  members.length === 0 ? null : members.map(({ insurerId = '', sharePpm }) => ({ insurerId, sharePpm: sharePpm ?? 0 }))
