import { civilDateOf } from '../server/kernel/civilDate.ts'
import { searchKeys, searchText, wholeKeys } from '../server/platform/searching/domain/searchKeys.ts'
import { beginsWithin, type Dated, type MarkedRule, type MarkedSearch, markedSearch, SEARCH_MARK } from './search.ts'
import { type Directory, findNaming, type NamingScan } from './searchNames.ts'

interface NamingRule<D> extends Omit<MarkedRule<D>, 'omit'> {
  readonly readers: (document: D) => readonly string[]
  /** Numbers of what it names that is called something elsewhere: it is found by what that is called today. */
  readonly named: (document: D) => readonly string[]
  readonly directories: readonly Directory[]
}

/** Search by keys among the marks of each document, also by the names of whom it only refers to. */
export function namingSearch<D extends Dated>({ named, directories, ...rule }: NamingRule<D>): MarkedSearch<D> {
  return {
    ...markedSearch(rule),
    marks: (document) => {
      const found = { readers: rule.readers(document), since: civilDateOf(document.createdAt) }
      return {
        search: [
          ...searchKeys({ texts: rule.texts(document), ...found }),
          ...wholeKeys({ texts: named(document), ...found }),
        ],
      }
    },
    candidates: (model, asked) => {
      const scan: NamingScan = async (beginning, limit) => {
        const found = await model
          .find({ [SEARCH_MARK]: beginsWithin(beginning) } as object)
          .limit(limit)
          .lean<D[]>()
        return found.map((document) => ({
          id: document._id,
          text: searchText(rule.texts(document)),
          named: named(document),
        }))
      }
      return findNaming(asked, directories, scan)
    },
  }
}
