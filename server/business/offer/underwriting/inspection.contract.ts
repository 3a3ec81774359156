import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { InspectionEvent, InspectionState } from './domain/inspection.ts'

export type { InspectionEvent, InspectionState } from './domain/inspection.ts'

/** Body of POST /submissions/:submissionNo/risk-inspections. */
export interface InspectionBody {
  /** What to look at. */
  readonly subject: string
  readonly dueOn: string
  /** Who is to look. */
  readonly inspector: string
}

/** Body of POST /risk-inspections/:number/report. */
export interface InspectionReportBody {
  readonly findings: string
  /** Of the handbook's list. */
  readonly grade: string
  readonly inspectedOn: string
  /** Who looked. */
  readonly inspector: string
}

export interface InspectionView {
  readonly number: string
  readonly version: number
  readonly state: InspectionState
  readonly submissionNo: string
  readonly parties: Parties
  readonly subject: string
  readonly dueOn: string
  readonly inspector: string
  readonly requestedByName: string
  readonly createdAt: string
  /** What was found is the insurer's own; the applicant sees only that and when it was done. */
  readonly report:
    | (Pick<InspectionReportBody, 'inspectedOn' | 'inspector'> & {
        readonly findings: string | null
        readonly grade: string | null
        readonly byName: string
        readonly at: string
      })
    | null
  readonly cancellation: { readonly reason: string; readonly byName: string; readonly at: string } | null
  readonly allowedEvents: readonly AllowedEvent<InspectionEvent>[]
}

/** GET /risk-inspections. */
export type InspectionList = ListView<InspectionView>
