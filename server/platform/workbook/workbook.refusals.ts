import type { RefusalTable } from '../../kernel/refusal.ts'

/** Refusals of table files, whatever they are for. A cell carries its address, `目录!C7`, as field or reference. */
export const workbookRefusals = {
  'table.not-a-table': {
    kind: 'unsupported',
    zh: '文件既不是 CSV 文本，也不是 XLSX 工作簿',
    en: 'The file is neither CSV text nor an XLSX workbook',
  },
  'table.not-a-workbook': {
    kind: 'unsupported',
    zh: '文件不是 XLSX 工作簿，请用电子表格软件另存为 XLSX 后再上传',
    en: 'The file is not an XLSX workbook; save it as XLSX in a spreadsheet program',
  },
  'table.unreadable': { kind: 'invalid', zh: '文件已损坏，无法读取', en: 'The file is damaged and cannot be read' },
  'table.quotes': {
    kind: 'invalid',
    zh: '引号不成对：含引号的单元格须整格用引号括起，格内每个引号写两遍',
    en: 'Quotes do not pair: a cell with quotes in it stands in quotes itself, each of its own written twice',
  },
  'table.delimiter': {
    kind: 'invalid',
    zh: '文本各列须以半角逗号分隔，请另存为 CSV（逗号分隔）或 XLSX 后再上传',
    en: 'Columns of a text are separated by commas; save it as CSV with commas or as XLSX',
  },
  'table.encrypted': {
    kind: 'invalid',
    zh: '文件为旧版 XLS 或已加密，请另存为未加密的 XLSX 后再上传',
    en: 'The file is an old XLS or encrypted; save it as XLSX without a password',
  },
  'table.zip64': {
    kind: 'invalid',
    zh: '文件采用不支持的压缩格式（zip64），请用电子表格软件另存一次后再上传',
    en: 'The file uses a compression format that is not supported (zip64); save it once more in a spreadsheet program',
  },
  'table.too-large': { kind: 'too-large', zh: '文件内容过大，无法读取', en: 'The file holds more than can be read' },
  'table.too-slow': {
    kind: 'invalid',
    zh: '文件过于复杂，读取超时',
    en: 'The file is too complex to be read in time',
  },
  'table.encoding-doubtful': {
    kind: 'invalid',
    zh: '无法确定文本编码，请查看首几行并选择正确的编码',
    en: 'The encoding of the text is not certain; look at the first rows and choose',
  },
  'table.cell-error': { kind: 'invalid', zh: '单元格为错误值', en: 'The cell holds an error' },
  'table.cell-formula-without-result': {
    kind: 'invalid',
    zh: '公式没有计算结果，请改为数值或文本',
    en: 'The formula has no result; enter the value itself',
  },
  'table.cell-date-out-of-range': {
    kind: 'invalid',
    zh: '单元格的日期不存在或超出范围',
    en: "The cell's date does not exist or is out of range",
  },
  'table.cell-date-partial': {
    kind: 'invalid',
    zh: '单元格没有显示完整的年月日，请调整日期格式',
    en: 'The cell does not show the whole date; change its format to year, month and day',
  },
  'table.cell-rounded': {
    kind: 'invalid',
    zh: '单元格显示的数值与实际数值不同，请调整格式或数值',
    en: 'The cell shows another number than it holds; change its format or the number',
  },
  'table.cell-merged': {
    kind: 'invalid',
    zh: '单元格被合并覆盖，请取消合并并逐格填写',
    en: 'The cell is covered by a merged one; unmerge and fill in each',
  },
  'table.cell-boolean': {
    kind: 'invalid',
    zh: '单元格为逻辑值，请改为文本',
    en: 'The cell holds TRUE or FALSE; enter a text',
  },
  'table.cell-unseen': {
    kind: 'invalid',
    zh: '单元格含有看不见的字符，请删除',
    en: 'The cell holds a character that nobody can see; remove it',
  },
  'table.cell-broken': { kind: 'invalid', zh: '单元格内容已损坏', en: 'What the cell holds is damaged' },
} as const satisfies RefusalTable

export type WorkbookRefusalCode = keyof typeof workbookRefusals
