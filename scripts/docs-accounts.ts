import { accountsSection } from './accounts.ts'
import { writeSection } from './section.ts'

writeSection(accountsSection())
