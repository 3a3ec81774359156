import type { Reader } from '../../database/reader.ts'
import { measureSealing, type SealingStanding } from '../../sealing/usecases/measureSealing.ts'

/** How the sealing of events stands now. */
export const getSealing = (reader: Reader): Promise<SealingStanding> => measureSealing(reader.now)
