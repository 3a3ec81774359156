import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { columnLetters } from '../../../platform/workbook/domain/cell.ts'
import { refusalText } from '../../../refusals.ts'
import type {
  BordereauFindingView,
  BordereauProgress,
  BordereauRow,
  BordereauView,
  SavedMappingView,
} from './bordereau.contract.ts'
import type { SavedMapping } from './domain/bordereau.ts'
import { bordereauMenu } from './domain/bordereauMenu.ts'
import type { BordereauFinding } from './domain/finding.ts'
import { factsOf, type SeenBordereau } from './usecases/bordereaux.ts'

export const bordereauRow = (bordereau: SeenBordereau): BordereauRow => ({
  number: bordereau._id,
  version: bordereau.version,
  state: bordereau.state,
  fileName: bordereau.fileName,
  productCode: bordereau.mapping?.productCode ?? null,
  counts: bordereau.counts,
  importedByName: bordereau.importedBy.name,
  createdAt: bordereau.createdAt.toISOString(),
  updatedAt: bordereau.updatedAt.toISOString(),
})

export function bordereauView(bordereau: SeenBordereau, { actor }: Reader): BordereauView {
  const { sha256, sizeBytes, sameAs, mapping, mode, checkedOn, digest, state } = bordereau
  return {
    ...bordereauRow(bordereau),
    sha256,
    sizeBytes,
    sameAs,
    mapping,
    mode,
    checkedOn,
    digest,
    progress: progressOf(bordereau),
    allowedEvents: allowedEventsView(bordereauMenu(state, factsOf(bordereau), actor)),
  }
}

const progressOf = ({ batch }: SeenBordereau): BordereauProgress | null =>
  batch && {
    state: batch.state,
    done: batch.ranges?.done ?? 0,
    total: batch.ranges?.total ?? 0,
    failed: batch.ranges?.failed ?? 0,
  }

export function findingView(finding: BordereauFinding): BordereauFindingView {
  const { _id, line, column, key, foreignNo, severity, code, value, threshold, unit, reference } = finding
  const { zh, en } = refusalText(code)
  return {
    number: _id,
    line,
    column: column === null ? null : `${columnLetters(column + 1)}${line}`,
    key,
    foreignNo,
    severity,
    code,
    value: value ?? null,
    threshold: threshold ?? null,
    unit: unit ?? null,
    reference: reference ?? null,
    zh,
    en,
  }
}

export const savedMappingView = (saved: SavedMapping & Stored): SavedMappingView => ({
  number: saved._id,
  version: saved.version,
  name: saved.name,
  mapping: saved.mapping,
  createdAt: saved.createdAt.toISOString(),
  updatedAt: saved.updatedAt.toISOString(),
})
