import type { Response } from 'express'
import { definitionStore } from '../../../../models/definitions.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  compareRequest,
  createDefinitionRequest,
  definitionRequest,
  listDefinitionsRequest,
  listShippedRequest,
  writeContentRequest,
  writeTableRequest,
} from './definition.schemas.ts'
import { definitionRow, definitionView, shippedListView, validationView } from './definition.views.ts'
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
  route<PageQuery, Page<StoredDefinition>>({
    method: 'get',
    path: '/definitions',
    permission: 'definition.read',
    summary: 'Products, tariffs and rules that insurers define themselves',
    schema: listDefinitionsRequest,
    useCase: listDefinitions,
    view: pageView(definitionRow),
    success: 200,
  }),
  route<ListShipped, readonly ShippedOfKind[]>({
    method: 'get',
    path: '/shipped-definitions',
    permission: 'definition.read',
    summary: 'Versions that come with the system, to copy or to compare with',
    schema: listShippedRequest,
    useCase: listShipped,
    view: shippedListView,
    success: 200,
  }),
  route<DefinitionRef, StoredDefinition>({
    method: 'get',
    path: '/definitions/:number',
    permission: 'definition.read',
    summary: 'One version with its content',
    schema: definitionRequest,
    useCase: getDefinition,
    view: definitionView,
    success: 200,
  }),
  historyRoute({
    path: '/definitions/:number',
    permission: 'definition.read',
    store: definitionStore,
    summary: 'Who did what with a version',
  }),
  route<DefinitionRef, Validation>({
    method: 'get',
    path: '/definitions/:number/validation',
    permission: 'definition.read',
    summary: 'Everything that stands between a version and its publication',
    schema: definitionRequest,
    useCase: validateDefinition,
    view: validationView,
    success: 200,
  }),
  route<CompareDefinitions, Page<Difference>>({
    method: 'get',
    path: '/definitions/:number/comparison',
    permission: 'definition.read',
    summary: 'What differs from another version, by path and label',
    schema: compareRequest,
    useCase: compareDefinitions,
    view: pageView((difference: Difference) => difference),
    success: 200,
  }),
  route<DefinitionRef, ExportedWorkbook>({
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
  route<CreateDefinition, StoredDefinition>({
    method: 'post',
    path: '/definitions',
    permission: 'definition.write',
    summary: 'Begin a draft, empty or as a copy',
    schema: createDefinitionRequest,
    useCase: createDefinition,
    view: definitionView,
    success: 201,
    idempotent: true,
  }),
  route<WriteContent, StoredDefinition>({
    method: 'put',
    path: '/definitions/:number/content',
    permission: 'definition.write',
    summary: 'Replace the content of a draft, complete or not',
    schema: writeContentRequest,
    useCase: writeContent,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
    bodyLimitBytes: CONTENT_LIMIT_BYTES,
  }),
  route<WriteTable, StoredDefinition>({
    method: 'put',
    path: '/definitions/:number/tables/:table',
    permission: 'definition.write',
    summary: 'Replace the rows of one table of a draft',
    schema: writeTableRequest,
    useCase: writeTable,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
    bodyLimitBytes: CONTENT_LIMIT_BYTES,
  }),
  route<ImportWorkbook, StoredDefinition>({
    method: 'post',
    path: '/definitions/:number/tables',
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
