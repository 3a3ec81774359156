import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { runCommand } from '../../../scripts/processes.ts'

describe("the client's types of operations", () => {
  it('are those that the routes declare', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'operations-'))
    const file = join(folder, 'operations.ts')
    // In a process of its own: it loads schemas by their files, which are loaded here already.
    const args = ['--import=tsx', projectPath('scripts', 'docs-operations.ts'), file]
    try {
      const { code, output } = await runCommand({ name: 'operations', program: 'node', args })
      expect(code, output).to.equal(0)
      const current = readFileSync(projectPath('web', 'src', 'api', 'operations.ts'), 'utf8')
      expect(current).to.equal(readFileSync(file, 'utf8'), 'run npm run docs:operations')
    } finally {
      rmSync(folder, { recursive: true })
    }
  }).timeout(180_000)
})
