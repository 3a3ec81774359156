import { expect } from 'chai'
import { findFollower } from '../../../models/followers.ts'
import { policyStore } from '../../../models/policies.ts'
import { SEARCH_FOLLOWER } from '../../../models/searchRows.ts'
import type { SearchView } from '../../../server/business/desk/search/search.contract.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import { beginRebuild } from '../../../server/platform/following/usecases/rebuild.ts'
import { searchFollower } from '../../../server/platform/searching/usecases/searchFollower.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { followingAt } from '../../support/following.ts'
import { followSearch } from '../../support/searching.ts'

describe('the search while its rows are built anew', () => {
  const service = useService()
  const generation = async () => (await findFollower(SEARCH_FOLLOWER))?.current.generation

  it('finds by part what was changed a moment ago, though that change is not sealed yet', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const found = async () => {
      const { items } = (await (await service.signIn('underwriterA')).get(`/search?q=${policyNo.slice(3)}`))
        .body as SearchView
      return items.some(({ number }) => number === policyNo)
    }
    await followSearch(service.clock)
    expect([await generation(), await found()]).to.deep.equal([1, true])

    await service.act('underwriterA', async (work) => {
      const policy = await work.loadForChange(policyStore, policyNo)
      await work.change(policyStore, policy, { previousCoverEnd: '2026-01-01' }, { type: 'policy.changed' })
    })
    await beginRebuild(searchFollower)
    await followOnce(searchFollower, followingAt(service.clock))
    expect([await generation(), await found()]).to.deep.equal([2, true])
  })
})
