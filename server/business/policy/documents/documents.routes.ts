import { numbered } from '../../../platform/http/fields.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { PolicyRef } from '../../contract/terms/domain/policy.ts'
import { type PrintedDocument, printPolicy } from './usecases/printPolicy.ts'

export const documentsRoutes: readonly AnyRoute[] = [
  route<PolicyRef, PrintedDocument>({
    name: 'getPolicyDocument',
    method: 'get',
    path: '/policies/:number/document.pdf',
    permission: 'policy.read',
    summary: 'The policy document (保险单) as PDF',
    schema: numbered('policyNo'),
    useCase: printPolicy,
    view: () => null,
    respond: ({ fileName, bytes }, response) => {
      response.type('application/pdf').set('Content-Disposition', `inline; filename="${fileName}"`).send(bytes)
    },
    produces: 'application/pdf',
    success: 200,
  }),
]
