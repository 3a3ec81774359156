import type { Response } from 'express'
import { definitionStore } from '../../../../models/definitions.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  comparisonAnswer,
  definitionAnswer,
  definitionsAnswer,
  shippedAnswer,
  validationAnswer,
} from './definition.answers.ts'
import type {
  DefinitionComparisonView,
  DefinitionRow,
  DefinitionView,
  ShippedDefinitionRow,
  ValidationView,
} from './definition.contract.ts'
import {
  compareRequest,
  createDefinitionRequest,
  definitionRequest,
  listDefinitionsRequest,
  listShippedRequest,
  writeContentRequest,
  writeTableRequest,
} from './definition.schemas.ts'
import { definitionSheet } from './definition.sheet.ts'
import { definitionRow, definitionView, shippedRow, validationView } from './definition.views.ts'
import type { Difference } from './domain/compare.ts'
import type { DefinitionRef } from './domain/definition.ts'
import { publicationRoutes } from './publication.routes.ts'
import { type CompareDefinitions, compareDefinitions } from './usecases/compareDefinitions.ts'
import { type CreateDefinition, createDefinition } from './usecases/createDefinition.ts'
import { getDefinition, listDefinitions, type StoredDefinition } from './usecases/definitions.ts'
import { type ExportedWorkbook, exportWorkbook } from './usecases/exportWorkbook.ts'
import { type ImportWorkbook, importWorkbook } from './usecases/importWorkbook.ts'
import { type ListShipped, listShipped, type ShippedOfKind } from './usecases/listShipped.ts'
import { readTablesFile } from './usecases/readTablesFile.ts'
import { type Validation, validateDefinition } from './usecases/validateDefinition.ts'
import { type WriteContent, writeContent } from './usecases/writeContent.ts'
import { type WriteTable, writeTable } from './usecases/writeTable.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Room for a tariff of many thousand rows. */
const CONTENT_LIMIT_BYTES = 4 * 1024 * 1024

function sendWorkbook({ number, bytes }: ExportedWorkbook, response: Response): void {
  response.type(XLSX).set('Content-Disposition', `attachment; filename="${number}.xlsx"`).send(bytes)
}

const readRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<StoredDefinition>, ListView<DefinitionRow>>({
    name: 'listDefinitions',
    method: 'get',
    path: '/definitions',
    answer: definitionsAnswer,
    permission: 'definition.read',
    summary: 'Products, tariffs and rules that insurers define themselves',
    schema: listDefinitionsRequest,
    useCase: listDefinitions,
    view: pageView(definitionRow),
    sheet: definitionSheet,
    success: 200,
  }),
  route<ListShipped, Page<ShippedOfKind>, ListView<ShippedDefinitionRow>>({
    name: 'listShippedDefinitions',
    method: 'get',
    path: '/shipped-definitions',
    answer: shippedAnswer,
    permission: 'definition.read',
    summary: 'Versions that come with the system, to copy or to compare with',
    schema: listShippedRequest,
    useCase: listShipped,
    view: pageView(shippedRow),
    success: 200,
  }),
  route<DefinitionRef, StoredDefinition, DefinitionView>({
    name: 'getDefinition',
    method: 'get',
    path: '/definitions/:number',
    answer: definitionAnswer,
    permission: 'definition.read',
    summary: 'One version with its content',
    schema: definitionRequest,
    useCase: getDefinition,
    view: definitionView,
    success: 200,
  }),
  historyRoute({
    name: 'getDefinitionHistory',
    path: '/definitions/:number',
    permission: 'definition.read',
    store: definitionStore,
    summary: 'Who did what with a version',
  }),
  route<DefinitionRef, Validation, ValidationView>({
    name: 'validateDefinition',
    method: 'get',
    path: '/definitions/:number/validation',
    answer: validationAnswer,
    permission: 'definition.read',
    summary: 'Everything that stands between a version and its publication',
    schema: definitionRequest,
    useCase: validateDefinition,
    view: validationView,
    success: 200,
  }),
  route<CompareDefinitions, Page<Difference>, DefinitionComparisonView>({
    name: 'compareDefinitions',
    method: 'get',
    path: '/definitions/:number/comparison',
    answer: comparisonAnswer,
    permission: 'definition.read',
    summary: 'What differs from another version, by path and label',
    schema: compareRequest,
    useCase: compareDefinitions,
    view: pageView((difference: Difference) => difference),
    success: 200,
  }),
  route<DefinitionRef, ExportedWorkbook>({
    name: 'exportDefinitionTables',
    method: 'get',
    path: '/definitions/:number/tables.xlsx',
    permission: 'definition.read',
    summary: 'The tables of a tariff as a workbook that can be imported again',
    schema: definitionRequest,
    useCase: exportWorkbook,
    view: () => null,
    respond: sendWorkbook,
    produces: XLSX,
    success: 200,
  }),
]

const writeRoutes: readonly AnyRoute[] = [
  route<CreateDefinition, StoredDefinition, DefinitionView>({
    name: 'createDefinition',
    method: 'post',
    path: '/definitions',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Begin a draft, empty or as a copy',
    schema: createDefinitionRequest,
    useCase: createDefinition,
    view: definitionView,
    success: 201,
    idempotent: true,
  }),
  route<WriteContent, StoredDefinition, DefinitionView>({
    name: 'writeDefinitionContent',
    method: 'put',
    path: '/definitions/:number/content',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Replace the content of a draft, complete or not',
    schema: writeContentRequest,
    useCase: writeContent,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
    bodyLimitBytes: CONTENT_LIMIT_BYTES,
  }),
  route<WriteTable, StoredDefinition, DefinitionView>({
    name: 'writeDefinitionTable',
    method: 'put',
    path: '/definitions/:number/tables/:table',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Replace the rows of one table of a draft',
    schema: writeTableRequest,
    useCase: writeTable,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
    bodyLimitBytes: CONTENT_LIMIT_BYTES,
  }),
  route<ImportWorkbook, StoredDefinition, DefinitionView>({
    name: 'importDefinitionTables',
    method: 'post',
    path: '/definitions/:number/tables',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Replace tables of a draft from a workbook',
    schema: definitionRequest,
    upload: 'file',
    subject: getDefinition,
    readFile: readTablesFile,
    useCase: importWorkbook,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
]

export const definitionRoutes: readonly AnyRoute[] = [...readRoutes, ...writeRoutes, ...publicationRoutes]
