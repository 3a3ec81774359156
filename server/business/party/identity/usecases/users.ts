import { findPage, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { User } from '../domain/user.ts'
import { userList } from '../identity.schemas.ts'

/** One page of the people the actor may see. */
export const findUsers = (reader: Reader, { query }: { readonly query: PageQuery }): Promise<Page<User & Stored>> =>
  findPage(reader, userStore, userList, query)

/** The person of the path, or 404. */
export const getUser = (
  reader: Reader,
  { params }: { readonly params: { readonly userId: string } },
): Promise<User & Stored> => getVisible(reader, userStore, params.userId)
