import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { definitionAnswer, publicationPreviewAnswer } from './definition.answers.ts'
import type { DefinitionView, PublicationPreviewView } from './definition.contract.ts'
import {
  noBodyRequest,
  previewPublicationRequest,
  publishRequest,
  reasonRequest,
  retireRequest,
} from './definition.schemas.ts'
import { definitionView, publicationPreviewView } from './definition.views.ts'
import type { DefinitionRef } from './domain/definition.ts'
import type { StoredDefinition } from './usecases/definitions.ts'
import { discardDefinition } from './usecases/discardDefinition.ts'
import { type PreviewPublication, type PublicationPreview, previewPublication } from './usecases/previewPublication.ts'
import { type PublishDefinition, publishDefinition } from './usecases/publishDefinition.ts'
import { requestReview } from './usecases/requestReview.ts'
import { type RetireDefinition, retireDefinition } from './usecases/retireDefinition.ts'
import { type ReturnDefinition, returnDefinition } from './usecases/returnDefinition.ts'

/** The way of a version from its author to a second person, into force and out of it. */
export const publicationRoutes: readonly AnyRoute[] = [
  route<PreviewPublication, PublicationPreview, PublicationPreviewView>({
    name: 'previewDefinitionPublication',
    method: 'get',
    path: '/definitions/:number/publication',
    answer: publicationPreviewAnswer,
    permission: 'definition.read',
    summary: 'What publishing from a day would end',
    schema: previewPublicationRequest,
    useCase: previewPublication,
    view: publicationPreviewView,
    success: 200,
  }),
  route<DefinitionRef, StoredDefinition, DefinitionView>({
    name: 'requestDefinitionReview',
    method: 'post',
    path: '/definitions/:number/review-request',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Give a sound draft to a second person',
    schema: noBodyRequest,
    useCase: requestReview,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReturnDefinition, StoredDefinition, DefinitionView>({
    name: 'returnDefinition',
    method: 'post',
    path: '/definitions/:number/return',
    answer: definitionAnswer,
    permission: 'definition.publish',
    summary: 'Give a draft back to be mended',
    schema: reasonRequest,
    useCase: returnDefinition,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<PublishDefinition, StoredDefinition, DefinitionView>({
    name: 'publishDefinition',
    method: 'post',
    path: '/definitions/:number/publication',
    answer: definitionAnswer,
    permission: 'definition.publish',
    summary: 'Put a version into force from a day; the one before ends the day before',
    schema: publishRequest,
    useCase: publishDefinition,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<RetireDefinition, StoredDefinition, DefinitionView>({
    name: 'retireDefinition',
    method: 'post',
    path: '/definitions/:number/retirement',
    answer: definitionAnswer,
    permission: 'definition.publish',
    summary: 'End a published version on a day',
    schema: retireRequest,
    useCase: retireDefinition,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<DefinitionRef, StoredDefinition, DefinitionView>({
    name: 'discardDefinition',
    method: 'post',
    path: '/definitions/:number/discard',
    answer: definitionAnswer,
    permission: 'definition.write',
    summary: 'Give up a draft',
    schema: noBodyRequest,
    useCase: discardDefinition,
    view: definitionView,
    success: 200,
    concurrency: 'if-match',
  }),
]
