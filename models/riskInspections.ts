import { type ClientSession, Schema } from 'mongoose'
import { INSPECTION_STATES, type RiskInspection } from '../server/business/offer/underwriting/domain/inspection.ts'
import type { Submission } from '../server/business/offer/underwriting/domain/submission.ts'
import { caseSearch } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { defineStore, type Stored } from './store.ts'
import { submissionStore } from './submissions.ts'

const { Mixed } = Schema.Types

/**
 * What inspections are found by: their subject, their submission, and what is to be looked at by name and number. What the
 * applicant writes while the submission is back with it the insurer does not find.
 */
async function inspectionTexts(
  inspections: readonly (RiskInspection & Stored)[],
  session: ClientSession,
): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const submissions = await submissionStore.model
    .find(
      {
        _id: { $in: inspections.map(({ submissionNo }) => submissionNo) },
        'parties.insurerIds': { $ne: [] },
      } as object,
      TEXTS,
      { session },
    )
    .lean<(Pick<Submission, 'items' | 'numberKeys'> & { _id: string })[]>()
  const texts = new Map(
    submissions.map(({ _id, items, numberKeys }) => [_id, [...items.map(({ name }) => name), ...numberKeys]]),
  )
  return new Map(
    inspections.map(({ _id, submissionNo, subject }) => [
      _id,
      [submissionNo, subject, ...(texts.get(submissionNo) ?? [])],
    ]),
  )
}

const TEXTS = { 'items.name': 1, numberKeys: 1 } as const

/** Risk inspections, numbered `RI…`; stream `riskInspection:RI…`. */
export const riskInspectionStore = defineStore<RiskInspection>({
  name: 'riskInspection',
  collection: 'riskInspections',
  definition: {
    submissionNo: { type: String, required: true },
    state: { type: String, required: true, enum: INSPECTION_STATES },
    parties: { type: Mixed, required: true },
    subject: { type: String, required: true },
    dueOn: { type: String, required: true },
    inspector: { type: String, required: true },
    requestedByUserId: { type: String, required: true },
    requestedByName: { type: String, required: true },
    report: { type: Mixed, default: null },
    cancellation: { type: Mixed, default: null },
  },
  search: caseSearch<RiskInspection>({
    texts: inspectionTexts,
    borrowed: { store: submissionStore.name, path: 'submissionNo' },
    permission: 'submission.read',
  }),
  indexes: [
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ submissionNo: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, dueOn: 1, _id: 1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    ...ordersBy('dueOn', [[], ['manufacturerId']]),
    [{ createdAt: -1, _id: -1 }],
  ],
})
