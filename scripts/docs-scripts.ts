import { scriptsSection } from './npmScripts.ts'
import { writeSection } from './section.ts'

writeSection(scriptsSection())
