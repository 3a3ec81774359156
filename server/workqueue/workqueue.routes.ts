import { type AnyRoute, route } from '../http/route.ts'
import { collectWork } from './usecases/collectWork.ts'
import type { WorkQueueView } from './workqueue.contract.ts'

export const workqueueRoutes: readonly AnyRoute[] = [
  route<unknown, WorkQueueView>({
    method: 'get',
    path: '/work-queue',
    permission: 'workqueue.read',
    summary: 'What waits for me, most pressing first',
    success: 200,
    schema: {},
    useCase: collectWork,
    view: (queue) => queue,
  }),
]
