import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPartStore } from '../../shared/adapters/s3/createPartStore.ts';
import { createPresigner } from '../../shared/adapters/s3/createPresigner.ts';
import { partBytes } from '../../shared/feeds/index.ts';
import { medicalSystem, withApi } from '../support/api.ts';
import { withObjects } from '../support/objects.ts';

const objects = await withObjects();
const api = await withApi();
const store = {
  bucket: 'doudi-data',
  region: 'us-east-1',
  endpoint: objects.endpoint,
  credentials: () => ({ accessKeyId: 'LOCALTest', secretAccessKey: 'local' }),
};
api.services.partStore = createPartStore(store);
api.services.presigner = createPresigner(store);

const as = medicalSystem;
const file = randomBytes(2 * partBytes + 1000);
const said = { bytes: file.length, sha256: 'b'.repeat(64) };

async function announced() {
  const { body } = await api.call('POST', '/feeds/self-paid-medical/batches', { as, body: { period: '2026-02' } });
  return { id: body.batchId as string, path: `/feeds/self-paid-medical/batches/${body.batchId}` };
}
const put = async ({ number, url }: { number: number; url: string }, bytes = partBytes) => {
  const from = (number - 1) * partBytes;
  const answer = await fetch(url, { method: 'PUT', body: file.subarray(from, from + bytes) });
  expect(answer.status).toBe(200);
};

describe('an upload in parts', { timeout: 60_000 }, () => {
  it('goes on where it was cut short, and is put together when all parts are there', async () => {
    const { id, path } = await announced();
    const opened = await api.call('POST', `${path}/upload`, { as, body: said });
    expect(opened).toMatchObject({ status: 200, body: { partBytes, arrived: [], bytes: file.length } });
    const [first, second, third] = opened.body.missing;
    await put(second);
    // Cut short on its way.
    await put(first, 500);
    const again = await api.call('POST', `${path}/upload`, { as, body: said });
    expect(again.body.arrived).toEqual([2]);
    expect(again.body.missing.map(({ number }: { number: number }) => number)).toEqual([1, 3]);
    expect((await api.call('POST', `${path}/upload/complete`, { as })).body.code).toBe('upload-incomplete');
    const commit = { as, body: { rows: 1, sha256: said.sha256 } };
    expect((await api.call('POST', `${path}/commit`, commit)).body.code).toBe('upload-incomplete');
    await Promise.all([put(first), put(third)]);
    for (const _ of [1, 2]) expect((await api.call('POST', `${path}/upload/complete`, { as })).status).toBe(200);
    const chunks: Buffer[] = [];
    for await (const chunk of (await objects.read(`uploads/self-paid-medical/${id}/upload`)) ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(file)).toBe(true);
    const whole = await api.call('GET', `${path}/upload`, { as });
    expect(whole.body).toMatchObject({ arrived: [1, 2, 3], missing: [] });
    expect((await api.call('POST', `${path}/commit`, commit)).status).toBe(202);
  });

  it('begins anew for another file, and is of the agency alone that announced it', async () => {
    const { path } = await announced();
    const opened = await api.call('POST', `${path}/upload`, { as, body: said });
    await put(opened.body.missing[0]);
    const other = await api.call('POST', `${path}/upload`, { as, body: { ...said, sha256: 'c'.repeat(64) } });
    expect(other.body).toMatchObject({ arrived: [], sha256: 'c'.repeat(64) });
    const foreign = await api.call('POST', `${path}/upload`, { as: { ...as, organ: 'education:340404' }, body: said });
    expect(foreign.status).toBe(403);
    const huge = await api.call('POST', `${path}/upload`, { as, body: { ...said, bytes: 2 ** 40 } });
    expect([huge.status, huge.body.code]).toEqual([422, 'request-invalid']);
    const unknown = await announced();
    expect((await api.call('GET', `${unknown.path}/upload`, { as })).body.code).toBe('upload-unknown');
  });
});
