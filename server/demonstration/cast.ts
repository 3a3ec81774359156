import type { InsurerStanding } from '../business/party/identity/domain/organisation.ts'
import { createOrganisation } from '../business/party/identity/usecases/createOrganisation.ts'
import { createUser } from '../business/party/identity/usecases/createUser.ts'
import { nameOfPerson } from '../kernel/reference.ts'
import type { Actor } from '../platform/acting/domain/actor.ts'
import { creditCode, ORGANISATIONS, type OrganisationKey } from './organisations.ts'
import { DEMONSTRATION_PASSWORD, PEOPLE, type PersonKey } from './people.ts'
import type { Stage } from './stage.ts'

/** Organisations and people with the ids they were given. */
export interface Scene {
  readonly organisations: Readonly<Record<OrganisationKey, string>>
  readonly people: Readonly<Record<PersonKey, Actor>>
}

/** The whole cast of the story. */
export interface Cast extends Scene {
  /** Numbers of the bank accounts of those who receive money. */
  readonly accounts: Readonly<Partial<Record<OrganisationKey, string>>>
}

/** Acts only to set the scene: organisations and people. */
const FOUNDER: Actor = {
  userId: 'demonstration',
  name: '示范数据',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: ['administrator'],
  via: 'command',
}

const FIRST_YEAR = 2015

/** Puts every organisation on file and admits every person, recommenders before the makers that answer to them. */
export async function assemble(stage: Stage): Promise<Scene> {
  const organisations = {} as Record<OrganisationKey, string>
  for (const [key, { uscc17, recommender, capitalInYi, office, ...facts }] of entriesOf(ORGANISATIONS)) {
    const recommenderId = recommender ? organisations[recommender] : null
    const insurer = { insurerStanding: standing(stage, capitalInYi), insurerOffice: office ?? null }
    const input = { ...facts, ...insurer, uscc: creditCode(uscc17), recommenderId }
    organisations[key] = (await stage.perform(FOUNDER, createOrganisation, input))._id
  }
  // Together, because most of the time goes into hashing the password anew for each of them.
  const admitted = await Promise.all(
    entriesOf(PEOPLE).map(async ([key, { organisation, login, name, roles }]) => {
      const organisationId = organisations[organisation]
      const person = { login, name, roles, organisationId, password: DEMONSTRATION_PASSWORD }
      const user = await stage.perform(FOUNDER, createUser, { ...person, passwordKind: 'demonstration' })
      const organisationKind = ORGANISATIONS[organisation].kind
      const userId = user._id
      return [
        key,
        { userId, name: nameOfPerson(userId), organisationId, organisationKind, roles, via: 'session' },
      ] as const
    }),
  )
  return { organisations, people: Object.fromEntries(admitted) as Scene['people'] }
}

const FEN_OF_YI = 10_000_000_000

/** Capital, and solvency of every year since the first case of the story could look back on three. */
function standing(stage: Stage, capitalInYi: number | undefined): InsurerStanding | null {
  if (!capitalInYi) return null
  const years = Array.from({ length: Number(stage.today.slice(0, 4)) - FIRST_YEAR }, (_, index) => FIRST_YEAR + index)
  return {
    registeredCapitalFen: capitalInYi * FEN_OF_YI,
    solvency: years.map((year) => ({ year, ratioPpm: 2_050_000 })),
  }
}

const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] => Object.entries(record) as [K, V][]
