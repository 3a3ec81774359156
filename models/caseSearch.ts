import type { ClientSession } from 'mongoose'
import { fitsKind, type OrganisationKind, PERMISSIONS, type Permission } from '../config/permissions.ts'
import type { Parties } from '../server/business/party/identity/domain/parties.ts'
import { caseReader } from '../server/platform/searching/domain/caseReaders.ts'
import { EVERYBODY, type Sought } from '../server/platform/searching/domain/searchKeys.ts'
import { organisationDirectory } from './organisations.ts'
import type { Borrowed, Search } from './search.ts'
import { followedSearch } from './searchRows.ts'
import type { Stored } from './store.ts'

type PartyKind = Extract<OrganisationKind, 'insurer' | 'manufacturer' | 'equipmentUser' | 'recommender'>

interface CaseRule<D> {
  /** Texts of some cases, by their numbers. */
  readonly texts: (
    documents: readonly (D & Stored)[],
    session: ClientSession,
  ) => Promise<ReadonlyMap<string, Sought['texts']>> | ReadonlyMap<string, Sought['texts']>
  /** Whose texts these are as well, where they can change without the case. */
  readonly borrowed?: Borrowed
  /** What it takes to read such cases: parties nobody of whom ever holds it find none. */
  readonly permission: Permission
  /** Whether a party of that kind may read this one already. */
  readonly isShownTo?: (document: D, kind: PartyKind) => boolean
  readonly atOnce?: (word: string) => object | null
}

/** Search of cases: each of its parties finds it, by what it says and by what the other parties are called today. */
export const caseSearch = <D extends { readonly parties: Parties }>({
  texts,
  borrowed,
  permission,
  isShownTo = () => true,
  atOnce,
}: CaseRule<D>): Search<D & Stored> =>
  followedSearch({
    texts,
    as: caseReader,
    readers: (document) => [
      EVERYBODY,
      ...new Set(
        kindsHolding(permission)
          .filter((kind) => isShownTo(document, kind))
          .flatMap((kind) => partiesOf(document.parties, kind)),
      ),
    ],
    named: ({ parties }) => [...new Set(PARTY_KINDS.flatMap((kind) => partiesOf(parties, kind)))],
    directory: organisationDirectory,
    permission,
    ...(borrowed && { borrowed }),
    ...(atOnce && { atOnce }),
  })

/** Texts of documents that each say all of them themselves. */
export const textsOf =
  <D>(texts: (document: D) => Sought['texts']) =>
  (documents: readonly (D & Stored)[]): ReadonlyMap<string, Sought['texts']> =>
    new Map(documents.map((document) => [document._id, texts(document)]))

const kindsHolding = (permission: Permission): readonly PartyKind[] =>
  PARTY_KINDS.filter((kind) => PERMISSIONS[permission].some((role) => fitsKind(role, kind)))

const PARTY_KINDS: readonly PartyKind[] = ['insurer', 'manufacturer', 'equipmentUser', 'recommender']

/** Of a draft some parties are not known yet. */
function partiesOf(parties: Parties, kind: PartyKind): readonly string[] {
  switch (kind) {
    case 'insurer':
      return parties.insurerIds
    case 'manufacturer':
      return [parties.manufacturerId]
    case 'equipmentUser':
      return parties.userIds
    case 'recommender':
      return parties.recommenderId ? [parties.recommenderId] : []
  }
}
