import { expect } from 'chai'
import { batched } from '../../../web/src/api/batched.ts'

describe('what is asked for at the same moment', () => {
  const asking = (most: number) => {
    const requests: (readonly string[])[] = []
    const load = batched<string>(async (ids) => {
      requests.push(ids)
      return new Map(ids.filter((id) => id !== 'none').map((id) => [id, `name of ${id}`]))
    }, most)
    return { load, requests }
  }

  it('is asked for in one request, each once; what is not there is null', async () => {
    const { load, requests } = asking(100)
    const answers = await Promise.all(['a', 'b', 'a', 'none'].map(load))
    expect(answers).to.deep.equal(['name of a', 'name of b', 'name of a', null])
    expect(requests).to.deep.equal([['a', 'b', 'none']])
    expect(await load('c')).to.equal('name of c')
    expect(requests).to.deep.equal([['a', 'b', 'none'], ['c']])
  })

  it('is asked for in as many requests as it takes', async () => {
    const { load, requests } = asking(2)
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(load))
    expect(requests).to.deep.equal([['a', 'b'], ['c', 'd'], ['e']])
  })

  it('fails for all who asked', async () => {
    const load = batched<string>(() => Promise.reject(new Error('gone')), 2)
    const outcomes = await Promise.allSettled(['a', 'b'].map(load))
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected'])
  })
})
