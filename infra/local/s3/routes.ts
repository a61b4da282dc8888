import * as bucket from './bucketOperations.ts';
import * as object from './objectOperations.ts';
import { S3Error } from './S3Error.ts';
import type { S3Answer, S3Request } from './S3Request.ts';
import type { S3Stores } from './S3Stores.ts';
import * as upload from './uploadOperations.ts';

export type Handler = (request: S3Request, stores: S3Stores) => Promise<S3Answer>;

export interface Route {
  /** The permission that IAM asks for. */
  action: string;
  handle: Handler;
}

const route = (action: string, handle: Handler): Route => ({ action: `s3:${action}`, handle });

/** `METHOD subresource`, the subresource being the query parameter that S3 tells operations apart by. */
const bucketRoutes: Record<string, Route> = {
  'PUT ': route('CreateBucket', bucket.createBucket),
  'HEAD ': route('ListBucket', bucket.headBucket),
  'DELETE ': route('DeleteBucket', bucket.deleteBucket),
  'GET list-type': route('ListBucket', bucket.listObjects),
  'GET uploads': route('ListBucketMultipartUploads', bucket.listUploads),
  'POST delete': route('DeleteObject', bucket.deleteObjects),
  'GET cors': route('GetBucketCORS', bucket.getCors),
  'PUT cors': route('PutBucketCORS', bucket.putCors),
  'DELETE cors': route('PutBucketCORS', bucket.deleteCors),
  'GET object-lock': route('GetBucketObjectLockConfiguration', bucket.getLockConfiguration),
  'PUT object-lock': route('PutBucketObjectLockConfiguration', bucket.putLockConfiguration),
};

const objectRoutes: Record<string, Route> = {
  'PUT ': route('PutObject', object.putObject),
  'GET ': route('GetObject', object.getObject),
  'HEAD ': route('GetObject', object.getObject),
  'DELETE ': route('DeleteObject', object.deleteObject),
  'GET retention': route('GetObjectRetention', object.getRetention),
  'PUT retention': route('PutObjectRetention', object.putRetention),
  'PUT legal-hold': route('PutObjectLegalHold', object.putLegalHold),
  'POST uploads': route('PutObject', upload.createUpload),
  'PUT uploadId': route('PutObject', upload.putPart),
  'POST uploadId': route('PutObject', upload.completeUpload),
  'GET uploadId': route('ListMultipartUploadParts', upload.listParts),
  'DELETE uploadId': route('AbortMultipartUpload', upload.abortUpload),
};

/** Query parameters that change what a request does; one that we do not know must not be taken for the plain request. */
const SUBRESOURCES =
  /^(list-type|uploads|uploadId|delete|cors|object-lock|retention|legal-hold|acl|accelerate|analytics|attributes|encryption|intelligent-tiering|inventory|lifecycle|location|logging|metrics|notification|ownershipControls|policy|policyStatus|publicAccessBlock|replication|requestPayment|restore|select|tagging|torrent|versioning|versions|versionId|website)$/;

export function routeOf({ method, bucket: name, key, query, headers }: S3Request): Route {
  if (!name && method === 'GET') return route('ListAllMyBuckets', bucket.listBuckets);
  const subresource = [...query.keys()].find((parameter) => SUBRESOURCES.test(parameter)) ?? '';
  if (key && method === 'PUT' && headers['x-amz-copy-source'] && !subresource)
    return route('PutObject', object.copyObject);
  const found = (key ? objectRoutes : bucketRoutes)[`${method} ${subresource}`];
  const copiesPart = subresource === 'uploadId' && headers['x-amz-copy-source'];
  if (found && !copiesPart) return found;
  throw new S3Error(
    501,
    'NotImplemented',
    `The local S3 does not know ${method} ${subresource || (key ? 'object' : 'bucket')}.`,
  );
}
