import { riskInspectionStore } from '../../../../../../models/riskInspections.ts'
import type { RiskInspection } from '../../../../offer/underwriting/domain/inspection.ts'
import type { WorkSource } from '../source.ts'

/** Risk inspections that were asked for and hold up a submission. */
export const inspectionWork: readonly WorkSource<RiskInspection>[] = [
  {
    kind: 'riskInspection',
    store: riskInspectionStore,
    permission: 'underwriting.inspect',
    waiting: () => ({ state: 'requested' }),
    why: { zh: '待提交风险查勘报告', en: 'Report the risk inspection' },
    asks: ['report'],
    title: ({ subject }) => subject,
    state: ({ state }) => state,
    due: { of: ({ dueOn }) => dueOn, from: { path: 'dueOn' } },
    page: '/risk-inspections',
  },
]
