import { ApiTokenUseModel, apiTokenStore } from '../../../../../models/apiTokens.ts'
import {
  findPage,
  type ListSpec,
  NEWEST_FIRST,
  type Page,
  type PageQuery,
  type PageSource,
} from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { ApiToken } from '../domain/apiToken.ts'

/** How a person's tokens may be listed. */
export const apiTokenList: ListSpec = { filters: {}, ...NEWEST_FIRST }

/** A token and when it was last used. */
export interface UsedApiToken extends ApiToken, Stored {
  readonly lastUsedAt: Date | null
}

/** One page of the person's own tokens, revoked ones included. */
export async function findOwnApiTokens(reader: Reader, query: PageQuery): Promise<Page<UsedApiToken>> {
  return findUsed(reader, apiTokenStore, query)
}

export interface FindApiTokensOf extends PageQuery {
  readonly userId: string
}

/** One page of somebody's tokens, for who looks after people's access: they outlive sessions, and may be in wrong hands. */
export async function findApiTokensOf(
  reader: Reader,
  { userId, ...query }: FindApiTokensOf,
): Promise<Page<UsedApiToken>> {
  const { _id } = await getVisible(reader, userStore, userId)
  return findUsed(reader, tokensOf(_id), query)
}

/** The tokens of one person, whoever asks. */
export const tokensOf = (userId: string): typeof apiTokenStore => ({ ...apiTokenStore, visibility: () => ({ userId }) })

async function findUsed(
  reader: Reader,
  source: PageSource<ApiToken & Stored>,
  query: PageQuery,
): Promise<Page<UsedApiToken>> {
  const page = await findPage(reader, source, apiTokenList, query)
  const uses = await ApiTokenUseModel.find({ _id: { $in: page.items.map(({ _id }) => _id) } }).lean<
    { _id: string; lastUsedAt: Date }[]
  >()
  const lastUsedAt = new Map(uses.map((use) => [use._id, use.lastUsedAt]))
  return { ...page, items: page.items.map((token) => ({ ...token, lastUsedAt: lastUsedAt.get(token._id) ?? null })) }
}
