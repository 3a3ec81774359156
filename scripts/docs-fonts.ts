import { writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { fontCoverage } from './fontCoverage.ts'

writeFileSync(projectPath('config', 'fonts', 'coverage.json'), `${JSON.stringify(fontCoverage(), null, 2)}\n`)
