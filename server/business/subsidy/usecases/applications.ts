import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { ApplicationRef, SubsidyApplication } from '../domain/application.ts'

export const applicationList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    policyNo: { path: 'policyNo', match: 'equals' },
    ruleSet: { path: 'ruleSet.id', match: 'equals' },
    manufacturerId: { path: 'parties.manufacturerId', match: 'equals' },
    recommenderId: { path: 'parties.recommenderId', match: 'equals' },
  },
  sorts: { createdAt: 'createdAt', amountFen: 'amountFen' },
  defaultSort: '-createdAt',
}

/** Applications the person may see. */
export const listApplications = (reader: Reader, query: PageQuery): Promise<Page<SubsidyApplication & Stored>> =>
  findPage(reader, subsidyApplicationStore, applicationList, query)

/** One application with its figures and who has done what. */
export const getApplication = (
  reader: Reader,
  { applicationNo }: ApplicationRef,
): Promise<SubsidyApplication & Stored> => getVisible(reader, subsidyApplicationStore, applicationNo)
