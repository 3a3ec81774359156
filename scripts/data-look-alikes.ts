import { writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { lookAlikesFile } from './lookAlikes.ts'

writeFileSync(projectPath('config', 'identity', 'look-alikes.yaml'), lookAlikesFile())
