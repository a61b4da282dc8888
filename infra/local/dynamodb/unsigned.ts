/** Headers of our own requests to the emulator: it wants a credential but checks no signature. */
export const UNSIGNED = {
  'content-type': 'application/x-amz-json-1.0',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20240101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
} as const;
