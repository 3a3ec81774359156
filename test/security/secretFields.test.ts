import { expect } from 'chai'
import '../../server/routes.ts'
import { allStores } from '../../models/store.ts'

/** Hashes and keys that are worth nothing to whoever reads them: they tell contents apart, and open nothing. */
const HARMLESS = new Set([
  'accumulationLimit.key',
  'catalogueEdition.contentHash',
  'definition.contentHash',
  'policy.contractKeys',
  'policy.numberKeys',
  'policy.printedHashes',
  'submission.contractKeys',
  'submission.numberKeys',
  'subsidyAssessment.inputsHash',
  'user.passwordKind',
  'user.passwordSetAt',
])
const OF_EVERY_STORE = ['eventHash', 'stateHash']

describe('every field whose name speaks of a secret', () => {
  const named = [...allStores().values()].flatMap(({ name, model, secrets }) =>
    Object.keys(model.schema.paths)
      .filter((path) => /secret|password|hash|seal|token|key/i.test(path) && !OF_EVERY_STORE.includes(path))
      .map((path) => ({ field: `${name}.${path}`, isSecret: secrets.includes(path) })),
  )

  it('is declared one, so that no event shows it, or is known to be harmless', () => {
    const open = named.filter(({ field, isSecret }) => !isSecret && !HARMLESS.has(field)).map(({ field }) => field)
    expect(open).to.deep.equal([])
  })

  it('is one that a store has', () => {
    for (const { name, model, secrets } of allStores().values())
      expect(Object.keys(model.schema.paths), name).to.include.members([...secrets])
    expect(named.filter(({ isSecret }) => isSecret).length).to.equal(6)
  })
})
