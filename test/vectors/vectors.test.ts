import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { stringify } from 'yaml'
import { failuresOf, readVectors, vectorFiles } from './vectors.ts'

describe('vectors', () => {
  for (const file of vectorFiles(import.meta.dirname)) {
    describe(relative(import.meta.dirname, file), () => {
      for (const vector of readVectors(file)) {
        it(vector.name, () => {
          expect(failuresOf(vector)).to.deep.equal([])
        })
      }
    })
  }
})

describe('npm run vectors', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vectors-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  const run = (...paths: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'run.ts'), ...paths], {
      encoding: 'utf8',
    })

  const [sample] = readVectors(join(import.meta.dirname, 'rating', 'premium.yaml'))

  it('ends with 1 and names the place when a figure differs by one fen', () => {
    const premiumFen = Number(sample?.expect.premiumFen)
    const wrong = { ...sample, expect: { premiumFen: premiumFen + 1 } }
    writeFileSync(join(folder, 'wrong.yaml'), stringify([wrong]))
    const { status, stdout } = run(join(folder, 'wrong.yaml'))
    expect(status).to.equal(1)
    expect(stdout).to.contain(`premiumFen: expected ${premiumFen + 1}, got ${premiumFen}`)
  })

  it('ends with 0 when every case holds', () => {
    writeFileSync(join(folder, 'right.yaml'), stringify([sample]))
    const { status, stdout } = run(join(folder, 'right.yaml'))
    expect(stdout).to.equal('1 vectors hold, 0 fail\n')
    expect(status).to.equal(0)
  })

  it('refuses a case with a misspelt fact', () => {
    writeFileSync(
      join(folder, 'typo.yaml'),
      stringify([{ ...sample, facts: { ...(sample?.facts as object), totalLimit: 1 } }]),
    )
    const { status, stderr } = run(join(folder, 'typo.yaml'))
    expect(status).to.equal(1)
    expect(stderr).to.contain('totalLimit')
  })
})
