import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyClientId, agencyClientSecret, demoClients } from '../../infra/local/demo/accounts/demoClients.ts';
import { type Cloud, startCloud } from '../../infra/local/startCloud.ts';
import { tokenOf } from '../../infra/upload/tokenOf.ts';
import { createClient } from '../../shared/client/index.ts';
import { inventedIdNumber } from '../support/identity.ts';
import { assemblyOfCheckout } from '../support/mainJob.ts';

const root = join(import.meta.dirname, '../..');
const feed = 'self-paid-medical';
const agency = 'medical-insurance';
const secret = [agencyClientId(agency), agencyClientSecret(agency)] as const;
const rows = 60_000;

describe('the uploader', () => {
  const directory = mkdtempSync(join(tmpdir(), 'upload-'));
  const file = join(directory, '自付医疗.csv');
  let cloud: Cloud;
  beforeAll(async () => {
    const lines = function* () {
      yield '公民身份号码,居住地区划代码,个人自付金额,截止日期,备注\n';
      const remark = '备'.repeat(1000);
      for (let at = 0; at < rows; at++) yield `${inventedIdNumber(at)},340404001,${at},2026-01-05,${remark}\n`;
    };
    await pipeline(Readable.from(lines()), createWriteStream(file));
    cloud = await startCloud({
      stateDirectory: join(directory, 'state'),
      assemblyDirectory: await assemblyOfCheckout(),
      inMemory: true,
      identity: { accounts: [], clients: [...demoClients] },
    });
  });
  afterAll(async () => {
    await cloud?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const upload = (): { child: ChildProcess; said: () => string } => {
    const child = spawn(
      process.execPath,
      [join(root, 'infra/upload/main.ts'), '--feed', feed, '--period', '2026-01', file],
      {
        env: {
          ...process.env,
          DOUDI_API: cloud.endpoints.api,
          DOUDI_ISSUER: cloud.endpoints.issuer,
          DOUDI_CLIENT_ID: secret[0],
          DOUDI_CLIENT_SECRET: secret[1],
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    return { child, said: () => said };
  };

  it('goes on where it was killed, sends nothing twice, and the file arrives whole', async () => {
    const client = createClient({
      baseUrl: cloud.endpoints.api,
      newKey: () => crypto.randomUUID(),
      token: () => tokenOf(cloud.endpoints.issuer, ...secret),
    });
    const first = upload();
    let arrived: number[] = [];
    while (arrived.length < 3 && first.child.exitCode === null) {
      const { body } = await client.listBatches({ params: { feed } });
      const [batch] = body.items;
      if (batch?.upload) arrived = (await client.readUpload({ params: { feed, id: batch.id } })).body.arrived;
      else await sleep(20);
    }
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const left = await client.listBatches({ params: { feed } });
    expect(left.body.items).toMatchObject([{ status: 'announced', upload: { bytes: expect.any(Number) } }]);

    const second = upload();
    const [code] = await once(second.child, 'exit');
    expect(second.said()).toContain('继续上传批次');
    expect(second.said()).toContain(`${rows} 行，合格 ${rows}，隔离 0`);
    expect(code).toBe(0);
    const { body } = await client.listBatches({ params: { feed } });
    expect(body.items).toMatchObject([{ status: 'ready', counts: { rows, good: rows } }]);
    expect(cloud.permissions().refused).toEqual([]);

    const third = upload();
    await once(third.child, 'exit');
    expect(third.said()).toContain('已报送过');
  });
});
