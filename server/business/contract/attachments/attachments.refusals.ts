import type { RefusalTable } from '../../../kernel/refusal.ts'

export const attachmentRefusals = {
  'attachment.not-for-your-role': {
    kind: 'forbidden',
    forGood: 'anothers',
    zh: '您的角色不能向该类案件添加附件',
    en: 'Your role does not attach files to this kind of case',
  },
  'attachment.owner-closed': {
    kind: 'conflict',
    zh: '案件在当前状态下，您的角色不能添加附件',
    en: 'Your role attaches nothing to the case in its present state',
  },
  'attachment.too-many': {
    kind: 'conflict',
    zh: '该案件的附件数量已达上限',
    en: 'The case has as many attachments as it may',
  },
  'attachment.case-full': {
    kind: 'conflict',
    zh: '该案件的附件总大小已达上限，请压缩文件或移除不再需要的附件',
    en: 'The attachments of the case are together as large as they may be; send smaller files or remove what is not needed',
  },
  'attachment.uploader-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '只有上传单位可以移除附件',
    en: 'Only the organisation that attached it can remove it',
  },
  'attachment.locked': {
    kind: 'conflict',
    zh: '附件上传后案件已有决定，不能再移除',
    en: 'A decision was made on the case since, so the attachment stays',
  },
  'attachment.paper-of-record': {
    kind: 'conflict',
    zh: '该附件已作为登记的依据，不能移除',
    en: 'A record names this as its paper, so it stays',
  },
  'attachment.removed': { kind: 'conflict', zh: '附件已移除', en: 'The attachment has been removed' },
  'attachment.no-preview': {
    kind: 'unsupported',
    zh: '该类文件不能预览，请下载',
    en: 'Files of this kind have no preview',
  },
  'attachment.altered': {
    kind: 'conflict',
    zh: '存储的文件与上传时不一致，已停止下载，请联系平台管理员',
    en: 'The stored file is not what was attached; it is not sent. Please tell the administrator',
  },
  'attachment.empty': { kind: 'invalid', zh: '文件是空的', en: 'The file is empty' },
  'attachment.too-large': { kind: 'too-large', zh: '文件超过大小上限', en: 'The file is larger than allowed' },
  'attachment.name-unsafe': {
    kind: 'invalid',
    zh: '文件名过长，或含有不允许的字符',
    en: 'The file name is too long or has characters that are not allowed',
  },
  'attachment.kind-not-allowed': {
    kind: 'unsupported',
    zh: '不接受此类文件（按实际内容识别）',
    en: 'Files of this kind, by their content, are not accepted',
  },
  'attachment.picture-kind': {
    kind: 'unsupported',
    zh: '不接受此格式的图片，请另存为 JPEG 或 PNG（或截图）后重试；手机可在相机设置中把照片格式改为 JPEG（兼容性最佳）',
    en: 'Pictures of this format are not accepted; save it as JPEG or PNG, or send a screenshot. Phones have a camera setting for JPEG (most compatible)',
  },
  'attachment.office-kind': {
    kind: 'unsupported',
    zh: '旧格式（.doc、.xls、.ppt）或设有密码的办公文档，请去掉密码并另存为 .docx 或 .xlsx 后重试',
    en: 'An office document of an old format (.doc, .xls, .ppt) or with a password; save it without password as .docx or .xlsx',
  },
  'attachment.not-utf8': {
    kind: 'invalid',
    zh: '文本文件须为 UTF-8 编码，请另存后重试',
    en: 'A text file must be UTF-8; save it so and try again',
  },
  'attachment.extension-lies': {
    kind: 'invalid',
    zh: '文件扩展名与实际内容不符',
    en: 'The file name says another kind than the content is',
  },
  'attachment.type-lies': {
    kind: 'invalid',
    zh: '声明的文件类型与实际内容不符',
    en: 'The declared type is another than the content is',
  },
  'attachment.damaged': { kind: 'invalid', zh: '文件不完整或已损坏', en: 'The file is incomplete or damaged' },
  'attachment.archive-entries': {
    kind: 'invalid',
    zh: '办公文档内含的部件过多',
    en: 'The office document has too many parts',
  },
  'attachment.archive-size': {
    kind: 'invalid',
    zh: '办公文档解压后过大',
    en: 'The office document would unpack to too much',
  },
  'attachment.archive-ratio': {
    kind: 'invalid',
    zh: '办公文档的压缩比异常',
    en: 'The office document is packed too densely to be one',
  },
  'attachment.archive-encrypted': {
    kind: 'invalid',
    zh: '文件已加密，无法检查；请去掉密码另存，或打印为新的 PDF 后重试',
    en: 'The file is encrypted and cannot be checked; save it without password, or print it to a new PDF',
  },
  'attachment.archive-nested': {
    kind: 'invalid',
    zh: '文件内含有压缩包；请去掉后重试，其中的文件单独上传',
    en: 'There is an archive inside the file; take it out and attach what is in it by itself',
  },
  'attachment.macros': {
    kind: 'invalid',
    zh: '不接受含宏或控件的文件',
    en: 'Files with macros or controls are not accepted',
  },
  'attachment.archive-zip64': {
    kind: 'invalid',
    zh: '文件使用 zip64 格式，请用办公软件打开后另存再上传',
    en: 'The file is in the zip64 format; open it in an office program, save it and send that',
  },
  'attachment.embedded-program': {
    kind: 'invalid',
    zh: '文件内嵌有可执行的程序或对象',
    en: 'There is a program or an object that runs inside the file',
  },
  'attachment.dde': {
    kind: 'invalid',
    zh: '文件含有会启动其他程序的公式或域（DDE），请改为数值后重试',
    en: 'The file has a formula or field that starts another program (DDE); replace it by its value',
  },
  'attachment.remote-content': {
    kind: 'invalid',
    zh: '文件打开时会从外部地址读取内容（远程模板、图片或对象），请改为内嵌后重试',
    en: 'The file fetches a template, picture or object from elsewhere when it is opened; embed it instead',
  },
  'attachment.pdf-action': {
    kind: 'invalid',
    zh: 'PDF 含有会运行脚本、提交表单或打开其他文件的动作，请打印为新的 PDF 后重试',
    en: 'The PDF runs a script, submits a form or opens another file; print it to a new PDF and send that',
  },
  'attachment.pdf-unreadable': {
    kind: 'invalid',
    zh: 'PDF 内部压缩方式异常，无法检查，请打印为新的 PDF 后重试',
    en: 'The PDF is packed so that it cannot be checked; print it to a new PDF and send that',
  },
  'attachment.not-only-picture': {
    kind: 'invalid',
    zh: '图片文件中含有图片以外的内容，请用看图软件另存为新图片（或截图）后重试',
    en: 'The file holds something besides the picture; save it anew in a picture program, or send a screenshot',
  },
  'attachment.too-complex': {
    kind: 'invalid',
    zh: '文件内部过于复杂，未能在限定时间内检查完毕',
    en: 'The file is too complex to be checked in time',
  },
  'attachment.infected': {
    kind: 'invalid',
    zh: '文件未通过病毒扫描',
    en: 'The virus scanner found something in the file',
  },
  'attachment.scanner-unavailable': {
    kind: 'unavailable',
    zh: '病毒扫描暂不可用，文件未保存，请稍后重试',
    en: 'The virus scanner cannot be reached; nothing was kept, please try again later',
  },
  'attachment.lead-only': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '共保业务的附件由首席共保人添加',
    en: 'Attachments of a coinsured case are added by the lead insurer',
  },
} as const satisfies RefusalTable
export type AttachmentRefusalCode = keyof typeof attachmentRefusals
