import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Stamp } from '../domain/paymentItem.ts'

/** Who does it, now. */
export const stampOf = ({ actor: { userId, name }, now: at }: Pick<UnitOfWork, 'actor' | 'now'>): Stamp => ({
  userId,
  name,
  at,
})
