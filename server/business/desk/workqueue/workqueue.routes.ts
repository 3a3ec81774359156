import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { collectWork } from './usecases/collectWork.ts'
import type { WorkQueueView } from './workqueue.contract.ts'
import { type CollectWorkInput, workQueueRequest } from './workqueue.schemas.ts'

export const workqueueRoutes: readonly AnyRoute[] = [
  route<CollectWorkInput, WorkQueueView>({
    method: 'get',
    path: '/work-queue',
    permission: 'workqueue.read',
    summary: 'What waits for me, most pressing first',
    success: 200,
    schema: workQueueRequest,
    useCase: collectWork,
    view: (queue) => queue,
  }),
]
