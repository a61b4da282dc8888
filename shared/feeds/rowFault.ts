/** Why a row is quarantined. The agency reads these beside line number and column, mends the row and sends it again. */
export const rowFaults = {
  'row-structure': {
    'zh-CN': '列数与表头不符或引号不成对',
    en: 'number of cells differs from the header, or a quote is left open',
  },
  formula: { 'zh-CN': '单元格以公式符号开头', en: 'a cell begins like a spreadsheet formula' },
  'missing-value': { 'zh-CN': '必填项为空', en: 'a required cell is empty' },
  'id-number-format': { 'zh-CN': '身份号码格式不对', en: 'not an ID number' },
  'id-number-scientific': {
    'zh-CN': '身份号码被表格软件改成科学计数法',
    en: 'a spreadsheet has turned the ID number into scientific notation',
  },
  'id-number-rounded': {
    'zh-CN': '身份号码后三位被表格软件改成000',
    en: 'a spreadsheet has turned the last three digits of the ID number into zeros',
  },
  'id-number-region': { 'zh-CN': '身份号码地区码不存在', en: 'unknown region in the ID number' },
  'id-number-birth-date': { 'zh-CN': '身份号码出生日期不存在', en: 'the birth date in the ID number does not exist' },
  'id-number-birth-date-in-future': {
    'zh-CN': '身份号码出生日期在未来',
    en: 'the birth date in the ID number is in the future',
  },
  'id-number-check-digit': { 'zh-CN': '身份号码校验码不对', en: 'wrong check digit in the ID number' },
  'date-format': { 'zh-CN': '日期不存在或格式不对', en: 'not a calendar date' },
  'date-in-future': { 'zh-CN': '日期在未来', en: 'a date in the future' },
  'amount-format': { 'zh-CN': '金额不是以元为单位的数字', en: 'not an amount in yuan' },
  'repeated-header': { 'zh-CN': '重复的表头行', en: 'a second header row' },
  'code-unknown': { 'zh-CN': '代码不在字典内', en: 'not one of the known values' },
  'division-format': { 'zh-CN': '区划代码不是乡镇或村级代码', en: 'not a township or village code' },
  'division-outside-scope': { 'zh-CN': '区划不在报送单位辖区内', en: 'the division is outside the area of the sender' },
  'unreadable-character': {
    'zh-CN': '含有无法识别的字符（编码错误）',
    en: 'characters that cannot be read: wrong encoding',
  },
  'text-too-long': { 'zh-CN': '文字过长', en: 'text is too long' },
  'duplicate-row': { 'zh-CN': '与前面的行重复', en: 'repeats an earlier row' },
  'conflicting-duplicate': { 'zh-CN': '同一记录有不同内容', en: 'the same record stands here with other values' },
} as const;

export type RowFault = keyof typeof rowFaults;

export const isRowFault = (text: string): text is RowFault => text in rowFaults;
