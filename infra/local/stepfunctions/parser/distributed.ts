import { matching, object, oneOf, or, text, texts, typed } from './shapes.ts';

const label = matching(
  /^[^\s\p{Cc}\p{Cs}?*<>{}[\]:;,\\|^~$#%&`"/\ufffe\uffff]{1,40}$/u,
  'Label must have 1 to 40 characters without spaces, wildcards, brackets or special characters',
);

const readerConfig = object(
  {
    InputType: or('JSON', oneOf('JSON', 'JSONL', 'CSV', 'MANIFEST')),
    'CSVHeaderLocation?': oneOf('FIRST_ROW', 'GIVEN'),
    'CSVHeaders?': texts,
    CSVDelimiter: or('COMMA', oneOf('COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB')),
    'MaxItems?': typed('number'),
    'Transformation?': text,
  },
  ({ InputType, CSVHeaderLocation, CSVHeaders }, place) => {
    if (InputType === 'CSV' && !CSVHeaderLocation)
      place.at('CSVHeaderLocation').error("Expected 'FIRST_ROW' or 'GIVEN'");
    if (CSVHeaderLocation === 'GIVEN' && !CSVHeaders) place.at('CSVHeaders').error('Expected an array of names');
  },
);

/** The fields that only a Map with `ProcessorConfig.Mode: DISTRIBUTED` may have. */
export const distributed = {
  'Label?': label,
  'ItemReader?': object({
    Resource: matching(
      /^arn:[^:]+:states:::s3:(getObject|listObjectsV2)$/,
      'ItemReader reads s3:getObject or s3:listObjectsV2',
    ),
    Arguments: typed('object'),
    'ReaderConfig?': readerConfig,
  }),
  'ItemBatcher?': object(
    {
      'MaxItemsPerBatch?': typed('number'),
      'MaxInputBytesPerBatch?': typed('number'),
      'BatchInput?': typed('object'),
    },
    ({ MaxItemsPerBatch, MaxInputBytesPerBatch }, place) => {
      if (!MaxItemsPerBatch && !MaxInputBytesPerBatch)
        place.error('One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]');
    },
  ),
  'ResultWriter?': object({
    'Resource?': matching(/^arn:[^:]+:states:::s3:putObject$/, 'ResultWriter writes s3:putObject'),
    'Arguments?': typed('object'),
    'WriterConfig?': object({
      'Transformation?': oneOf('NONE', 'COMPACT', 'FLATTEN'),
      'OutputType?': oneOf('JSON', 'JSONL'),
    }),
  }),
  'ToleratedFailureCount?': typed('number'),
  'ToleratedFailurePercentage?': typed('number'),
};
