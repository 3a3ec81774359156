import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../../kernel/refusal.ts'
import { decideTransition, type Transitions } from '../../../../kernel/transitions.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { Handbook } from './handbook.ts'

export const INSPECTION_STATES = ['requested', 'reported', 'cancelled'] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]
export const INSPECTION_EVENTS = ['report', 'cancel'] as const
export type InspectionEvent = (typeof INSPECTION_EVENTS)[number]

export interface InspectionReport {
  readonly findings: string
  /** Of the handbook's list. */
  readonly grade: string
  readonly inspectedOn: CivilDate
  /** Who looked. */
  readonly inspector: string
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
}

/** Names an inspection in a command. */
export interface InspectionRef {
  readonly inspectionNo: string
}

/** Somebody is to look at the risk of a submission. While it is open no quote of the submission can be approved. */
export interface RiskInspection {
  readonly submissionNo: string
  readonly state: InspectionState
  readonly parties: Parties
  /** What to look at. */
  readonly subject: string
  readonly dueOn: CivilDate
  /** Who is to look. */
  readonly inspector: string
  readonly requestedByUserId: string
  readonly requestedByName: string
  readonly report: InspectionReport | null
  readonly cancellation: { readonly reason: string; readonly byName: string; readonly at: Date } | null
}

/** The way of a risk inspection: reported or given up, either way it blocks no longer. */
export const inspectionTransitions: Transitions<InspectionState, InspectionEvent, null> = {
  requested: { report: { to: 'reported' }, cancel: { to: 'cancelled' } },
  reported: {},
  cancelled: {},
}

/** The end of an inspection that is reported: with a grade of the handbook, and of a day that has been. */
export function decideReport(
  { state }: Pick<RiskInspection, 'state'>,
  { grade, inspectedOn }: Pick<InspectionReport, 'grade' | 'inspectedOn'>,
  { inspectionGrades }: Pick<Handbook, 'inspectionGrades'>,
  businessDate: CivilDate,
): Decision<InspectionState> {
  const also: Refusal<UnderwritingRefusalCode>[] = []
  if (!inspectionGrades.some(({ code }) => code === grade))
    also.push({ code: 'inspection.unknown-grade', field: 'grade', value: grade })
  if (inspectedOn > businessDate) {
    const threshold = businessDate
    also.push({ code: 'inspection.in-future', field: 'inspectedOn', value: inspectedOn, threshold, unit: 'date' })
  }
  return decideTransition(inspectionTransitions, state, 'report', null, also)
}
