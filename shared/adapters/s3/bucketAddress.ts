export interface BucketPlace {
  bucket: string;
  region: string;
  /** Of another S3 than that of AWS: addressed by path. */
  endpoint?: string | undefined;
}

/** Where the objects of a bucket are reached, without a slash at the end. */
export function bucketAddress({ bucket, region, endpoint }: BucketPlace): string {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return endpoint ? `${endpoint.replace(/\/$/, '')}/${bucket}` : `https://${bucket}.s3.${region}.${suffix}`;
}
