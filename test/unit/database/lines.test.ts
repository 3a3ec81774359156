import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { Lines } from '../../../server/platform/database/lines.ts'

/** As a unit of work does: tries, and where others stand in line begins again behind them. */
async function work(names: readonly string[], act: () => Promise<void>): Promise<number> {
  const lines = new Lines()
  let tries = 1
  try {
    while (!lines.tryEnter(names)) {
      await lines.enter()
      tries += 1
    }
    await act()
    return tries
  } finally {
    lines.leaveAll()
  }
}

describe('lines', () => {
  it('let one at a time through, in order of arrival, each after one try more', async () => {
    const order: number[] = []
    let inside = 0
    const tries = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        work(['a', 'b'], async () => {
          inside += 1
          expect(inside).to.equal(1)
          await sleep(1)
          inside -= 1
          order.push(number)
        }),
      ),
    )
    expect(order).to.deep.equal([1, 2, 3, 4])
    expect(tries).to.deep.equal([1, 2, 2, 2])
  })

  it('do not hold up those that name something else', async () => {
    const first = new Lines()
    expect(first.tryEnter(['a'])).to.equal(true)
    expect(await work(['b'], async () => {})).to.equal(1)
    first.leaveAll()
  })

  it('end though each names what the other does, and the other way round', async () => {
    const names = [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['b', 'c'],
    ]
    await Promise.all(names.map((own) => work(own, () => sleep(1))))
  })
})
