import { expect } from 'chai'
import { organisationStore } from '../../models/organisations.ts'
import { userStore } from '../../models/users.ts'
import {
  fieldsForTwo,
  inOrder,
  ORGANISATION_FIELDS,
} from '../../server/business/party/identity/domain/organisationFields.ts'
import { USER_FIELDS } from '../../server/business/party/identity/domain/userFields.ts'
import { updateOrganisationBody, updateUserBody } from '../../server/business/party/identity/identity.schemas.ts'

/** What the store keeps for itself. */
const OF_THE_STORE = new Set(['_id', 'version', 'createdAt', 'updatedAt', 'eventHash', 'stateHash', 'marks'])
/** What a request says about itself. */
const OF_THE_REQUEST = new Set(['reason', 'otherThan'])

const storedFields = (paths: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(paths)
    .filter((path) => !path.includes('.') && !path.startsWith('$') && !OF_THE_STORE.has(path))
    .sort()

const keysOf = (schema: { readonly $_terms: { readonly keys: readonly { readonly key: string }[] } }): string[] =>
  schema.$_terms.keys.map(({ key }) => key).filter((key) => !OF_THE_REQUEST.has(key))

const ORGANISATION = {
  nameZh: '甲',
  nameEn: 'A',
  uscc: '1',
  region: '110000',
  recommenderId: null,
  controllers: [],
  insurerStanding: null,
  insurerOffice: null,
  active: true,
}
const differs = (one: unknown, other: unknown) => one !== other

describe('every field of', () => {
  it('an organisation as it is stored says who may change it', () => {
    expect(Object.keys(ORGANISATION_FIELDS).sort()).to.deep.equal(storedFields(organisationStore.model.schema.paths))
  })

  it('a person as it is stored says who may change it', () => {
    expect(Object.keys(USER_FIELDS).sort()).to.deep.equal(storedFields(userStore.model.schema.paths))
  })

  it('an organisation that a request can change is not a fixed one, and each of them that decides waits for two', () => {
    const open = keysOf(updateOrganisationBody as never) as (keyof typeof ORGANISATION)[]
    const expected = Object.entries(ORGANISATION_FIELDS).filter(([, how]) => how !== 'fixed')
    expect([...open].sort()).to.deep.equal(expected.map(([field]) => field).sort())
    for (const field of open.filter((name) => ORGANISATION_FIELDS[name] === 'byTwo'))
      expect(fieldsForTwo(ORGANISATION, { ...ORGANISATION, [field]: 'another' }, differs), field).to.deep.equal([field])
    expect(fieldsForTwo(ORGANISATION, { ...ORGANISATION, nameEn: 'B' }, differs)).to.deep.equal([])
  })

  it('an organisation’s standing is ended by one and given back by two', () => {
    const inactive = { ...ORGANISATION, active: false }
    expect(fieldsForTwo(ORGANISATION, inactive, differs)).to.deep.equal([])
    expect(fieldsForTwo(inactive, ORGANISATION, differs)).to.deep.equal(['active'])
  })

  it('an organisation compares by what it says: years in another order are no change', () => {
    const solvency = [
      { year: 2024, ratioPpm: 2_050_000 },
      { year: 2025, ratioPpm: 2_100_000 },
    ]
    const standing = (years: typeof solvency) => ({
      ...ORGANISATION,
      insurerStanding: { registeredCapitalFen: 1, solvency: years },
    })
    expect(inOrder(standing(solvency.toReversed()))).to.deep.equal(inOrder(standing(solvency)))
  })

  it('a person that a request can change is neither a fixed one nor the password', () => {
    for (const field of keysOf(updateUserBody as never))
      expect(USER_FIELDS[field as keyof typeof USER_FIELDS], field).to.be.oneOf(['byOne', 'widenedByTwo'])
  })
})
