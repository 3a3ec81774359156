import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { User } from '../domain/user.ts'

/** How people may be listed. */
export const userList: ListSpec = listOf(
  {
    login: { is: 'text', path: 'login' },
    organisationId: { is: 'reference', path: 'organisationId' },
    ...CREATED,
  },
  {
    defaultSort: 'login',
    searched: true,
    filters: { login: { path: 'login', match: 'prefix' }, disabled: { path: 'disabled', match: 'equals' } },
  },
)

/** One page of the people the actor may see. */
export const findUsers = (reader: Reader, query: PageQuery): Promise<Page<User & Stored>> =>
  findPage(reader, userStore, userList, query)

/** The person of the path, or 404. */
export const getUser = (reader: Reader, { userId }: { readonly userId: string }): Promise<User & Stored> =>
  getVisible(reader, userStore, userId)
