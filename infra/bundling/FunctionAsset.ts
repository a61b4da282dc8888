/** A directory ready to be zipped, with the hash of what is in it. */
export interface FunctionAsset {
  directory: string;
  hash: string;
  /** bytes of index.cjs */
  size: number;
}
