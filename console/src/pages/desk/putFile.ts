/**
 * Puts a file to a presigned address. The browser tells how much has left only of this kind of request.
 * @param onProgress percent that has been sent @throws when the connection breaks or the store refuses
 */
export function putFile(url: string, file: Blob, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((100 * loaded) / total));
    });
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new UploadFailed(`The store answers ${request.status}.`)),
    );
    request.addEventListener('error', () => reject(new UploadFailed('The connection broke.')));
    request.send(file);
  });
}

export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}
