import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { keptOf } from '../../../scripts/kept.ts'

const NAME = `kept-in-test-${process.pid}`
const SOURCE = `test-output/${NAME}-source`

describe('what is worked out of the sources', () => {
  let made = 0
  const make = async () => String(++made)
  const kept = () => keptOf(NAME, [SOURCE], make)
  const write = (text: string) => writeFileSync(projectPath(SOURCE, 'one.ts'), text)

  before(() => {
    mkdirSync(projectPath(SOURCE), { recursive: true })
    write('one')
  })
  after(() => {
    for (const folder of [`test-output/${NAME}`, SOURCE]) rmSync(projectPath(folder), { recursive: true, force: true })
  })

  it('is made once for a state of them, and once more when one has changed', async () => {
    expect([await kept(), await kept()]).to.deep.equal(['1', '1'])
    write('another')
    expect([await kept(), await kept()]).to.deep.equal(['2', '2'])
    writeFileSync(projectPath(SOURCE, 'two.ts'), '')
    expect(await kept()).to.equal('3')
    expect(readdirSync(projectPath('test-output', NAME))).to.have.length(1)
  })

  it('is not kept where they change while it is made', async () => {
    write('begun with')
    const during = keptOf(NAME, [SOURCE], async () => {
      write('changed meanwhile')
      return 'of the state before'
    })
    expect(await during).to.equal('of the state before')
    expect(await kept()).to.equal('4')
  })

  it('is not kept where it could not be made', async () => {
    write('no longer the same')
    const failed = await keptOf(NAME, [SOURCE], () => Promise.reject(new Error('not now'))).catch((error) => error)
    expect(failed.message).to.equal('not now')
    expect(await kept()).to.equal('5')
  })
})
