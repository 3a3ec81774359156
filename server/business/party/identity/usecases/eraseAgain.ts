import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { inUnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import type { User } from '../domain/user.ts'
import { erasePerson } from './erasePerson.ts'

/**
 * Erases people again whom a restored backup has brought back. Two people decided it then, so nobody decides anew and
 * nothing stands in the way. Who is erased or not in the backup is passed over. The numbers of whom it erased.
 */
export async function eraseAgain(context: WorkContext, userIds: readonly string[], reason: string): Promise<string[]> {
  const erased: string[] = []
  for (const userId of new Set(userIds)) if (await eraseOne(context, userId, reason)) erased.push(userId)
  return erased
}

const eraseOne = (context: WorkContext, userId: string, reason: string): Promise<boolean> =>
  inUnitOfWork(context, async (work) => {
    const user = await userStore.model.findById(userId, null, { session: work.session }).lean<User & Stored>()
    if (!user || user.erasedAt) return false
    await erasePerson(work, user, reason)
    return true
  })
