import { writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { OPERATIONS_FILE, operationsText } from './operations.ts'

const [, , file = projectPath(OPERATIONS_FILE)] = process.argv
writeFileSync(file, await operationsText())
