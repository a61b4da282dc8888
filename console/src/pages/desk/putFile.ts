import { type PartsLeft, sendInParts } from '../../../../shared/client/sendInParts.ts';
import { sentWhole } from '../../../../shared/feeds/uploadParts.ts';
import { api } from '../../api/client.ts';
import type { FeedId } from './feeds.ts';

/** Of a batch that was announced: where its file goes. */
export interface Place {
  feed: FeedId;
  id: string;
  url: string;
}

const mostAttempts = 6;

/**
 * Puts a file to its place, above 8 MB in parts, those that break again.
 * @param onProgress percent that has been sent @throws UploadFailed when the connection stays broken or the store refuses
 */
export async function putFile(
  { feed, id, url }: Place,
  file: File,
  sha256: string,
  onProgress: (percent: number) => void,
) {
  const progress = (bytes: number) => onProgress(Math.floor((100 * bytes) / Math.max(file.size, 1)));
  if (file.size <= sentWhole) return putBytes(url, file, progress);
  const params = { feed, id };
  await sendInParts({
    open: async (): Promise<PartsLeft> => (await api().openUpload({ params, body: { bytes: file.size, sha256 } })).body,
    read: async () => (await api().readUpload({ params })).body,
    put: (address, from, to, sent) => putBytes(address, file.slice(from, to), sent),
    progress,
    async pause(attempt) {
      if (attempt > mostAttempts) throw new UploadFailed('The connection stays broken.');
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
    },
  });
  await api().completeUpload({ params });
}

/** The browser tells how much has left only of this kind of request. */
function putBytes(url: string, bytes: Blob, onSent: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, bytes.size)));
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new UploadFailed(`The store answers ${request.status}.`)),
    );
    request.addEventListener('error', () => reject(new UploadFailed('The connection broke.')));
    request.send(bytes);
  });
}

export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}
