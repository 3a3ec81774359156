import { findPage, type Page } from '../../../../../models/page.ts'
import { PostingModel } from '../../../../../models/postings.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { visibleTo } from '../../../party/identity/domain/visibility.ts'
import { type ListPostingsInput, postingList } from '../billing.schemas.ts'
import type { Posting } from '../domain/posting.ts'

/** What one organisation sets aside is not its customers' business. */
const visiblePostings = (actor: Actor) =>
  actor.organisationKind === 'manufacturer'
    ? { $and: [visibleTo(actor), { book: { $in: ['due', 'cash'] } }] }
    : visibleTo(actor)

/** One page of the movements the actor may see, latest first. */
export const findPostings = (reader: Reader, { query }: ListPostingsInput): Promise<Page<Posting>> =>
  findPage<Posting>(reader, { model: PostingModel, visibility: visiblePostings }, postingList, query)
