import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { ApplicationRef, SubsidyApplication } from '../domain/application.ts'
import { SUBSIDY_APPLICATION_STATES } from '../domain/lifecycle.ts'

export const applicationList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: SUBSIDY_APPLICATION_STATES },
    policyNo: { is: 'reference', path: 'policyNo', typed: true },
    manufacturerId: { is: 'reference', path: 'parties.manufacturerId' },
    recommenderId: { is: 'reference', path: 'parties.recommenderId' },
    ...CREATED,
    amountFen: { is: 'amount', path: 'amountFen', within: 'state' },
  },
  { defaultSort: '-createdAt', searched: true, filters: { ruleSet: { path: 'ruleSet.id', match: 'equals' } } },
)

/** Applications the person may see. */
export const listApplications = (reader: Reader, query: PageQuery): Promise<Page<SubsidyApplication & Stored>> =>
  findPage(reader, subsidyApplicationStore, applicationList, query)

/** One application with its figures and who has done what. */
export const getApplication = (
  reader: Reader,
  { applicationNo }: ApplicationRef,
): Promise<SubsidyApplication & Stored> => getVisible(reader, subsidyApplicationStore, applicationNo)
