import { orderSection, roomsSection } from './architecture.ts'
import { writeSection } from './section.ts'

writeSection(roomsSection())
writeSection(orderSection())
