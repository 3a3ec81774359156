import { writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { PROBLEMS_FILE, problemsText } from './problems.ts'

writeFileSync(projectPath(PROBLEMS_FILE), problemsText())
