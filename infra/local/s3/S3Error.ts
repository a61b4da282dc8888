import { toXml } from './toXml.ts';

/** An error that S3 answers: HTTP status, S3's code and a sentence. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toXml(resource: string): string {
    return toXml('Error', { Code: this.code, Message: this.message, Resource: resource });
  }
}

export const noSuchBucket = () => new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist.');
export const noSuchKey = () => new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
export const noSuchUpload = () => new S3Error(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
export const accessDenied = (message: string) => new S3Error(403, 'AccessDenied', message);
export const preconditionFailed = () =>
  new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
export const invalid = (code: string, message: string) => new S3Error(400, code, message);
