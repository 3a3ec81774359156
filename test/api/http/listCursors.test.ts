import { expect } from 'chai'
import { decodeCursor, encodeCursor } from '../../../models/cursor.ts'
import { useService } from '../../support/app.ts'

const SORTS = {
  '/claims': ['-createdAt', 'lossOn'],
  '/policies': ['-createdAt', 'createdAt'],
  '/postings': ['-at', 'at'],
  '/subsidy-applications': ['-createdAt', 'amountFen'],
  '/organisations': ['name', '-createdAt'],
}

describe('the cursor of a list', () => {
  const service = useService()
  const asked = async (path: string, sort: string, parts: unknown) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    const client = await service.signIn('supervisor')
    const answer = await client.get(`${path}?sort=${sort}&cursor=${cursor}`)
    if (answer.status === 200) return [200]
    const { code, failures } = answer.problem
    return [answer.status, code, failures.map(({ field }) => field).join()]
  }
  const invalid = [400, 'http.invalid', 'cursor']

  it('is refused where its value is none the sort can have', async () => {
    const wrong = {
      date: ['abc', 1e300, { at: 'garbage' }, { at: 5 }, true, []],
      amount: ['abc', { at: '2026-03-02T00:00:00.000Z' }],
      text: [5, { at: '2026-03-02T00:00:00.000Z' }],
    }
    for (const [path, sorts] of Object.entries(SORTS))
      for (const sort of sorts) {
        const kind = sort === 'amountFen' ? 'amount' : sort === 'name' || sort === 'lossOn' ? 'text' : 'date'
        for (const value of wrong[kind]) {
          const told = `${path} ${sort} ${JSON.stringify(value)}`
          expect(await asked(path, sort, [sort, value, 'x']), told).to.deep.equal(invalid)
        }
      }
  })

  it('is refused where it is not of this sort, or of no sort at all', async () => {
    const at = { at: '2026-03-02T00:00:00.000Z' }
    expect(await asked('/claims', '-createdAt', ['-createdAt', at, 'x'])).to.deep.equal([200])
    expect(await asked('/claims', '-createdAt', ['createdAt', at, 'x'])).to.deep.equal(invalid)
    expect(await asked('/claims', 'lossOn', ['-createdAt', at, 'x'])).to.deep.equal(invalid)
    expect(await asked('/claims', '-createdAt', [at, 'x'])).to.deep.equal(invalid)
    expect(await asked('/claims', '-createdAt', ['-createdAt', at, 5])).to.deep.equal(invalid)
  })

  it('leads on in every order, however long the value', async () => {
    const client = await service.signIn('supervisor')
    for (const sort of SORTS['/organisations']) {
      const first = (await client.get(`/organisations?sort=${sort}&limit=1`)).body as { nextCursor: string }
      expect((await client.get(`/organisations?sort=${sort}&cursor=${first.nextCursor}`)).status).to.equal(200)
    }
    const long = { sort: 'name', value: '保'.repeat(200), id: 'ORG2026000001' }
    expect((await client.get(`/organisations?sort=name&cursor=${encodeCursor(long)}`)).status).to.equal(200)
    expect(decodeCursor(encodeCursor(long))).to.deep.equal(long)
  })
})
