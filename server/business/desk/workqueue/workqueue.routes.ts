import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { collectWork } from './usecases/collectWork.ts'
import { workQueueAnswer } from './workqueue.answers.ts'
import type { WorkQueueQuery, WorkQueueView } from './workqueue.contract.ts'
import { workQueueRequest } from './workqueue.schemas.ts'

export const workqueueRoutes: readonly AnyRoute[] = [
  route<WorkQueueQuery, WorkQueueView, WorkQueueView>({
    name: 'getWorkQueue',
    method: 'get',
    path: '/work-queue',
    permission: 'workqueue.read',
    summary: 'What waits for me, most pressing first',
    success: 200,
    schema: workQueueRequest,
    useCase: collectWork,
    view: (queue) => queue,
    answer: workQueueAnswer,
  }),
]
