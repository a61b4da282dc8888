import { type Fields, isObject, present } from './Fields.ts';
import type { DistributedMap, ItemReader } from './model.ts';

const labelPattern = /^[^\s\p{Cc}\p{Cs}?*<>{}[\]:;,\\|^~$#%&`"/\ufffe\uffff]{1,40}$/u;

/** The fields that only a Map with `ProcessorConfig.Mode: DISTRIBUTED` may have. */
export const distributedOnly = [
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'Label',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
] as const;

export function parseDistributed(state: Fields): DistributedMap {
  const label = state.text('Label');
  if (label !== undefined && !labelPattern.test(label)) {
    state.findings.error(
      state.at('Label'),
      'Label must have 1 to 40 characters without spaces, wildcards, brackets or special characters',
    );
  }
  return present<DistributedMap>({
    label,
    reader: parseReader(state.child('ItemReader')),
    batcher: parseBatcher(state.child('ItemBatcher')),
    writer: parseWriter(state.child('ResultWriter')),
    toleratedCount: state.typedTemplate('ToleratedFailureCount', 'number'),
    toleratedPercentage: state.typedTemplate('ToleratedFailurePercentage', 'number'),
  });
}

function parseReader(reader: Fields | undefined): ItemReader | undefined {
  if (!reader) return undefined;
  reader.only(['Resource', 'Arguments', 'ReaderConfig']);
  const action = /^arn:[^:]+:states:::s3:(getObject|listObjectsV2)$/.exec(reader.requiredText('Resource'))?.[1];
  if (!action) reader.findings.error(reader.at('Resource'), 'ItemReader reads s3:getObject or s3:listObjectsV2');
  if (!reader.has('Arguments')) reader.findings.error(reader.path, 'These fields are required: [Arguments]');
  const config = reader.child('ReaderConfig');
  config?.only(['InputType', 'CSVHeaderLocation', 'CSVHeaders', 'CSVDelimiter', 'MaxItems', 'Transformation']);
  const inputType = config?.text('InputType') ?? 'JSON';
  if (!['JSON', 'JSONL', 'CSV', 'MANIFEST'].includes(inputType)) {
    reader.findings.error(`${reader.at('ReaderConfig')}/InputType`, `The local engine does not read '${inputType}'`);
  }
  const headers = config?.json.CSVHeaders;
  const location = config?.text('CSVHeaderLocation');
  if (inputType === 'CSV' && location !== 'FIRST_ROW' && location !== 'GIVEN') {
    reader.findings.error(`${reader.at('ReaderConfig')}/CSVHeaderLocation`, "Expected 'FIRST_ROW' or 'GIVEN'");
  }
  if (location === 'GIVEN' && !Array.isArray(headers)) {
    reader.findings.error(`${reader.at('ReaderConfig')}/CSVHeaders`, 'Expected an array of names');
  }
  return present<ItemReader>({
    action: action === 'listObjectsV2' ? 'listObjectsV2' : 'getObject',
    arguments: reader.typedTemplate('Arguments', 'object', 'ItemReader/Arguments') ?? none,
    inputType: inputType as ItemReader['inputType'],
    csvHeaders: location === 'GIVEN' && Array.isArray(headers) ? headers.map(String) : undefined,
    csvDelimiter: delimiters[config?.text('CSVDelimiter') ?? 'COMMA'] ?? ',',
    maxItems: config?.typedTemplate('MaxItems', 'number', 'ItemReader/ReaderConfig/MaxItems'),
  });
}

const none = { kind: 'constant', value: {}, field: '' } as const;
const delimiters: Record<string, string> = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' };

function parseBatcher(batcher: Fields | undefined): DistributedMap['batcher'] | undefined {
  if (!batcher) return undefined;
  batcher.only(['MaxItemsPerBatch', 'MaxInputBytesPerBatch', 'BatchInput']);
  if (!batcher.has('MaxItemsPerBatch') && !batcher.has('MaxInputBytesPerBatch')) {
    batcher.findings.error(batcher.path, 'One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]');
  }
  return present<NonNullable<DistributedMap['batcher']>>({
    maxItems: batcher.typedTemplate('MaxItemsPerBatch', 'number', 'ItemBatcher/MaxItemsPerBatch'),
    maxBytes: batcher.typedTemplate('MaxInputBytesPerBatch', 'number', 'ItemBatcher/MaxInputBytesPerBatch'),
    input: batcher.typedTemplate('BatchInput', 'object', 'ItemBatcher/BatchInput'),
  });
}

function parseWriter(writer: Fields | undefined): DistributedMap['writer'] | undefined {
  if (!writer) return undefined;
  writer.only(['Resource', 'Arguments', 'WriterConfig']);
  const resource = writer.text('Resource');
  if (resource !== undefined && !/^arn:[^:]+:states:::s3:putObject$/.test(resource)) {
    writer.findings.error(writer.at('Resource'), 'ResultWriter writes s3:putObject');
  }
  const config = isObject(writer.json.WriterConfig) ? writer.json.WriterConfig : {};
  const transformation = config.Transformation ?? (resource ? 'NONE' : 'COMPACT');
  if (transformation !== 'NONE' && transformation !== 'COMPACT' && transformation !== 'FLATTEN') {
    writer.findings.error(`${writer.at('WriterConfig')}/Transformation`, "Expected 'NONE', 'COMPACT' or 'FLATTEN'");
  }
  return {
    arguments: writer.typedTemplate('Arguments', 'object', 'ResultWriter/Arguments') ?? none,
    transformation: transformation as 'NONE' | 'COMPACT' | 'FLATTEN',
    jsonl: config.OutputType === 'JSONL',
  };
}
