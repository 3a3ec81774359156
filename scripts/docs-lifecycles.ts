import { lifecycleSection } from './lifecycles.ts'
import { writeSection } from './section.ts'

writeSection(lifecycleSection())
