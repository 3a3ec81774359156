import { type NumberInput, numberParams } from '../../../platform/http/fields.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { type PrintedDocument, printPolicy } from './usecases/printPolicy.ts'

export const documentsRoutes: readonly AnyRoute[] = [
  route<NumberInput, PrintedDocument>({
    method: 'get',
    path: '/policies/:number/document.pdf',
    permission: 'policy.read',
    summary: 'The policy document (保险单) as PDF',
    schema: { params: numberParams },
    useCase: printPolicy,
    view: () => null,
    respond: ({ fileName, bytes }, response) => {
      response.type('application/pdf').set('Content-Disposition', `inline; filename="${fileName}"`).send(bytes)
    },
    produces: 'application/pdf',
    success: 200,
  }),
]
