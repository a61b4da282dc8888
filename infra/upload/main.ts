import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { createClient, ProblemError } from '../../shared/client/index.ts';
import { FeedId, rowFaults } from '../../shared/feeds/index.ts';
import { describeFile } from './describeFile.ts';
import { putFile } from './putFile.ts';
import { tokenOf } from './tokenOf.ts';

const usage = `Usage: npm run upload -- --feed FEED --period YYYY-MM [--as-of DATE] [--correction] [--header-line N] FILE
The platform and who asks come from DOUDI_API, DOUDI_ISSUER, DOUDI_CLIENT_ID and DOUDI_CLIENT_SECRET.
Feeds: ${FeedId.options.join(', ')}`;

const stop = (reason: string, status = 2): never => {
  console.error(reason);
  process.exit(status);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    feed: { type: 'string' },
    period: { type: 'string' },
    'as-of': { type: 'string' },
    correction: { type: 'boolean', default: false },
    'header-line': { type: 'string', default: '1' },
  },
});
const file = positionals[0] ?? stop(usage);
const feed = FeedId.safeParse(values.feed).data ?? stop(usage);
const period = values.period ?? stop(usage);
const asOf = values['as-of'];
const told = (name: string) => process.env[name] ?? stop(`${name} is not set.\n${usage}`);
const [api, issuer] = [told('DOUDI_API'), told('DOUDI_ISSUER')];
const [clientId, secret] = [told('DOUDI_CLIENT_ID'), told('DOUDI_CLIENT_SECRET')];
let token: Promise<string> | undefined;
const client = createClient({
  baseUrl: api,
  newKey: randomUUID,
  token(fresh) {
    if (fresh || !token) token = tokenOf(issuer, clientId, secret);
    return token;
  },
});

try {
  const { bytes, sha256, rows } = await describeFile(file, Number(values['header-line']));
  const kind = values.correction ? ('correction' as const) : ('whole' as const);
  const announced = await client.announceBatch({ params: { feed }, body: { period, kind, ...(asOf && { asOf }) } });
  const { batchId: id, upload } = announced.body;
  const bar = new SingleBar({ format: '上传 {bar} {percentage}% {value}/{total} 字节' });
  bar.start(bytes, 0);
  await putFile(upload.url, file, bytes, (sent) => bar.update(sent));
  bar.stop();
  const committed = await client.commitBatch({ params: { feed, id }, body: { rows, sha256 } });
  if (committed.body.sameAs) stop(`该文件已报送过，批次 ${committed.body.sameAs}，本次不重复入库。`, 0);
  const batch = await ended(id);
  if (batch.status === 'rejected') stop(`整批退回：${batch.rejection?.reason} ${batch.rejection?.column ?? ''}`, 1);
  console.log(`批次 ${id}：${batch.counts?.rows} 行，合格 ${batch.counts?.good}，隔离 ${batch.counts?.quarantined}。`);
  if (batch.status === 'questioned')
    console.log(`上一批为 ${batch.question?.rowsBefore} 行，增减过半：请确认后方可参加比对。`);
  for (const [fault, count] of Object.entries(batch.quarantine ?? {}))
    console.log(`  ${fault in rowFaults ? rowFaults[fault as keyof typeof rowFaults]['zh-CN'] : fault}：${count} 行`);
  if (batch.counts?.quarantined) await fetchQuarantine(id, `${file}.quarantine.csv`);
} catch (error) {
  if (error instanceof ProblemError) stop(error.message, 1);
  throw error;
}

/** Waits until the file has been checked. */
async function ended(id: string) {
  for (;;) {
    const { body } = await client.readBatch({ params: { feed, id } });
    if (body.status !== 'committed' && body.status !== 'ingesting') return body;
    await sleep(1000);
  }
}

async function fetchQuarantine(id: string, path: string): Promise<void> {
  const { body } = await client.readQuarantine({ params: { feed, id } });
  const answer = await fetch(body.url);
  if (!answer.ok || !answer.body) throw new Error(`The quarantined rows could not be fetched: ${answer.status}`);
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path));
  console.log(`隔离行已存入 ${path}：改正后用 --correction 再次报送。`);
}
