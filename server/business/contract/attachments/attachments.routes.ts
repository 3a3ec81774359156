import type { Reader } from '../../../platform/database/reader.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { attachmentAnswer, attachmentLimitsAnswer, attachmentsAnswer } from './attachments.answers.ts'
import type { AttachmentLimitsView, AttachmentListView, AttachmentView } from './attachments.contract.ts'
import {
  attachmentRequest,
  attachRequest,
  contentRequest,
  listAttachmentsRequest,
  removeAttachmentRequest,
} from './attachments.schemas.ts'
import { attachmentLimitsView, attachmentListView, attachmentView } from './attachments.views.ts'
import type { AttachmentRef } from './domain/attachment.ts'
import type { OwnerNamed } from './domain/owners.ts'
import { sendContent } from './sendContent.ts'
import { type AttachFile, attachFile } from './usecases/attachFile.ts'
import { type AttachmentsOfOwner, listAttachments } from './usecases/listAttachments.ts'
import { type OpenContent, type OpenedContent, openContent } from './usecases/openContent.ts'
import { receiveFile } from './usecases/receiveFile.ts'
import { type RemoveAttachment, removeAttachment } from './usecases/removeAttachment.ts'
import { getAttachment, type SeenAttachment } from './usecases/seenAttachment.ts'

export const attachmentsRoutes: readonly AnyRoute[] = [
  route<unknown, Reader, AttachmentLimitsView>({
    name: 'getAttachmentLimits',
    method: 'get',
    path: '/attachment-limits',
    answer: attachmentLimitsAnswer,
    permission: 'attachment.write',
    summary: 'How large attachments may be and of which kinds, before there is a case to attach them to',
    schema: {},
    useCase: async (reader) => reader,
    view: attachmentLimitsView,
    success: 200,
  }),
  route<OwnerNamed, AttachmentsOfOwner, AttachmentListView>({
    name: 'listAttachments',
    method: 'get',
    path: '/attachments',
    answer: attachmentsAnswer,
    permission: 'attachment.read',
    summary: 'Attachments of a case',
    schema: listAttachmentsRequest,
    useCase: listAttachments,
    view: attachmentListView,
    success: 200,
  }),
  route<AttachFile, SeenAttachment, AttachmentView>({
    name: 'attachFile',
    method: 'post',
    path: '/attachments',
    answer: attachmentAnswer,
    permission: 'attachment.write',
    summary: 'Attach a file to a case; the file is the last part of the form',
    schema: attachRequest,
    receive: { field: 'file', useCase: receiveFile },
    useCase: attachFile,
    view: attachmentView,
    success: 201,
    idempotent: true,
  }),
  route<AttachmentRef, SeenAttachment, AttachmentView>({
    name: 'getAttachment',
    method: 'get',
    path: '/attachments/:number',
    answer: attachmentAnswer,
    permission: 'attachment.read',
    summary: 'What is known of an attachment',
    schema: attachmentRequest,
    useCase: getAttachment,
    view: attachmentView,
    success: 200,
  }),
  route<OpenContent, OpenedContent>({
    name: 'getAttachmentContent',
    method: 'get',
    path: '/attachments/:number/content',
    permission: 'attachment.read',
    summary: 'The file itself, to save, or with `preview=1` to show',
    schema: contentRequest,
    useCase: openContent,
    view: () => null,
    respond: sendContent,
    produces: 'application/octet-stream',
    success: 200,
  }),
  route<RemoveAttachment, SeenAttachment, AttachmentView>({
    name: 'removeAttachment',
    method: 'delete',
    path: '/attachments/:number',
    answer: attachmentAnswer,
    permission: 'attachment.write',
    summary: 'Remove an attachment, with the reason',
    schema: removeAttachmentRequest,
    useCase: removeAttachment,
    view: attachmentView,
    success: 200,
    concurrency: 'if-match',
  }),
]
