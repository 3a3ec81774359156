import type { SpokenLanguage } from '../../../../../config/words/index.ts'
import { BordereauFindingModel, findHead, findingsOfPack, packsOf } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Bordereau, BordereauRef, KeptRow } from '../domain/bordereau.ts'
import { textOfCell } from '../domain/columns.ts'
import type { BordereauFinding } from '../domain/finding.ts'

export const findingList: ListSpec = {
  filters: { severity: { path: 'severity', match: 'equals' } },
  sorts: { line: '_id' },
  defaultSort: 'line',
}

export interface FindFindings extends BordereauRef, PageQuery {}

/** One page of what is wrong with a list, in the order of its rows. */
export async function findFindings(
  reader: Reader,
  { bordereauNo, ...query }: FindFindings,
): Promise<Page<BordereauFinding>> {
  await getVisible(reader, bordereauStore, bordereauNo)
  const source = { model: BordereauFindingModel, visibility: () => ({}) }
  return findPage<BordereauFinding>(reader, source, findingList, query, { bordereauNo })
}

/** A row that is wrong, as it came, with what is wrong with it. */
export interface WrongRow {
  readonly row: KeptRow
  readonly findings: readonly BordereauFinding[]
}

export interface WrongRows {
  readonly bordereau: Bordereau & Stored
  readonly headings: readonly string[]
  readonly language: SpokenLanguage
  /** All rows of the policies with errors, pack by pack. */
  readonly pages: () => AsyncGenerator<readonly WrongRow[]>
}

export interface FindWrongRows extends BordereauRef {
  readonly language: SpokenLanguage
}

/** The rows of a list that have to be mended, in its own order. */
export async function findWrongRows(reader: Reader, { bordereauNo, language }: FindWrongRows): Promise<WrongRows> {
  const bordereau = await getVisible(reader, bordereauStore, bordereauNo)
  const { rows: first } = await findHead(bordereauNo)
  const heading = first.find(({ line }) => line === bordereau.mapping?.headingLine)
  const headings = (heading?.cells ?? []).map(textOfCell)
  async function* pages(): AsyncGenerator<readonly WrongRow[]> {
    for await (const { _id, policies } of packsOf(bordereauNo)) {
      const wrong = policies.filter(({ state }) => state === 'wrong')
      if (wrong.length === 0) continue
      const findings = groupBy(await findingsOfPack(_id), ({ line }) => line)
      yield wrong.flatMap(({ rows }) => rows.map((row) => ({ row, findings: findings.get(row.line) ?? [] })))
    }
  }
  return { bordereau, headings, language, pages }
}
