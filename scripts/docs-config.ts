import { configurationSection } from './configuration.ts'
import { writeSection } from './section.ts'

writeSection(configurationSection())
