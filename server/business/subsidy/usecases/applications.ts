import { findPage, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { SubsidyApplication } from '../domain/application.ts'
import { applicationList } from '../subsidy.schemas.ts'
import type { ApplicationInput } from './submitApplication.ts'

/** Applications the person may see. */
export const listApplications = (
  reader: Reader,
  { query }: { readonly query: PageQuery },
): Promise<Page<SubsidyApplication & Stored>> => findPage(reader, subsidyApplicationStore, applicationList, query)

/** One application with its figures and who has done what. */
export const getApplication = (reader: Reader, { params }: ApplicationInput): Promise<SubsidyApplication & Stored> =>
  getVisible(reader, subsidyApplicationStore, params.number)
