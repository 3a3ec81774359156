import { expect } from 'chai'
import { startPatiently } from '../../../server/database/startPatiently.ts'

describe('starting a mongod on a busy machine', () => {
  const starter = (...faults: readonly string[]) => {
    const starts: string[] = []
    return {
      starts,
      start: async () => {
        const fault = faults[starts.length]
        starts.push(fault ?? 'started')
        if (fault) throw new Error(fault)
      },
    }
  }
  const outOfReach = 'No host described in new configuration 7 for replica set firstcover maps to this node'

  it('is tried once more where mongod did not reach itself', async () => {
    const late = starter(outOfReach)
    await startPatiently(late)
    expect(late.starts).to.deep.equal([outOfReach, 'started'])
  })

  it('fails with the second such fault, and with any other at once', async () => {
    for (const faults of [[outOfReach, outOfReach], ['Port 3 is in use']]) {
      const failing = starter(...faults)
      const error = await startPatiently(failing).catch((fault: Error) => fault)
      expect(error).to.be.instanceOf(Error).with.property('message', faults.at(-1))
      expect(failing.starts).to.deep.equal(faults)
    }
  })
})
