import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { headOfText } from '../../shared/adapters/feeds/headOfText.ts';
import { createClient } from '../../shared/client/index.ts';
import { sendInParts } from '../../shared/client/sendInParts.ts';
import { definitionOf, FeedId, isRowFault, largestFile, rowFaults, sentWhole } from '../../shared/feeds/index.ts';
import { describeFile } from './describeFile.ts';
import { putFile } from './putFile.ts';
import { tokenOf } from './tokenOf.ts';

const usage = `Usage: npm run upload -- --feed FEED --period YYYY-MM [--as-of DATE] [--correction] [--header-line N] FILE
FILE is CSV (UTF-8 or GBK), NDJSON or XLSX. An upload that was cut short goes on when the same command is given again.
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
    'header-line': { type: 'string' },
  },
});
const file = positionals[0] ?? stop(usage);
const feed = FeedId.safeParse(values.feed).data ?? stop(usage);
const period = values.period ?? stop(usage);
const asOf = values['as-of'];
const kind = values.correction ? ('correction' as const) : ('whole' as const);
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
  const described = await describeFile(file, await headerLineOf(file));
  const { bytes, sha256, rows } = described;
  if (bytes > largestFile)
    stop(`文件超过 ${largestFile / 2 ** 30} GB：请拆成几份，各带表头，第一份照常报送，其余加 --correction 报送。`);
  const { id, url } = (await cutShort(sha256)) ?? (await announce());
  const bar = new SingleBar({ format: '上传 {bar} {percentage}% {value}/{total} 字节' });
  bar.start(bytes, 0);
  const progress = (sent: number) => bar.update(sent);
  const give = { params: { feed, id } };
  if (url && bytes <= sentWhole) await tryOften(() => putFile(url, file, 0, bytes, progress));
  else {
    await sendInParts({
      open: async () => (await client.openUpload({ ...give, body: { bytes, sha256 } })).body,
      read: async () => (await client.readUpload(give)).body,
      put: (address, from, to, sent) => putFile(address, file, from, to, sent),
      progress,
      pause,
    });
    await client.completeUpload(give);
  }
  bar.update(bytes);
  bar.stop();
  const committed = await client.commitBatch({ ...give, body: { sha256, ...(rows !== undefined && { rows }) } });
  if (committed.body.sameAs) stop(`该文件已报送过，批次 ${committed.body.sameAs}，本次不重复入库。`, 0);
  await tellOutcome(id, await ended(id));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // A network error tells what is wrong in its cause only.
  stop(error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message, 1);
}

async function announce(): Promise<{ id: string; url?: string }> {
  const { body } = await client.announceBatch({ params: { feed }, body: { period, kind, ...(asOf && { asOf }) } });
  return { id: body.batchId, url: body.upload.url };
}

/** An upload in parts of the same file that did not end; it goes on where it stopped. */
async function cutShort(sha256: string): Promise<{ id: string; url?: string } | undefined> {
  const { body } = await client.listBatches({ params: { feed }, query: { limit: 50 } });
  const found = body.items.find(
    (batch) =>
      batch.status === 'announced' &&
      batch.period === period &&
      (batch.kind ?? 'whole') === kind &&
      batch.upload?.sha256 === sha256,
  );
  if (found) console.log(`继续上传批次 ${found.id}。`);
  return found && { id: found.id };
}

/** The line that the caller has named, else that in which the platform will find it. */
async function headerLineOf(path: string): Promise<number> {
  if (values['header-line'] !== undefined) return Number(values['header-line']);
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const { lines, header } = await headOfText(path, encoding, definitionOf(feed));
    if (header.ok) return header.line;
    if (/^\s*\{/.test(lines.find((line) => line.trim() !== '') ?? '')) return 0;
  }
  return 1;
}

async function pause(attempt: number): Promise<void> {
  if (attempt > 8) throw new Error('The store cannot be reached; run the same command again to go on.');
  await sleep(500 * 2 ** Math.min(attempt, 6));
}

async function tryOften(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await work().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    if (attempt >= 5) throw failure.error;
    await pause(attempt);
  }
}

async function tellOutcome(id: string, batch: Awaited<ReturnType<typeof ended>>): Promise<void> {
  const { counts, rejection, question, sheet } = batch;
  if (sheet) console.log(`读取的工作表：${sheet}`);
  if (counts) console.log(`批次 ${id}：${counts.rows} 行，合格 ${counts.good}，隔离 ${counts.quarantined}。`);
  for (const [fault, count] of Object.entries(batch.quarantine ?? {}))
    console.log(`  ${isRowFault(fault) ? rowFaults[fault]['zh-CN'] : fault}：${count} 行`);
  if (counts?.quarantined) await fetchQuarantine(id, `${file}.quarantine.csv`);
  if (rejection) stop(`整批退回：${rejection.reason} ${rejection.column ?? ''}，上一批继续有效。`, 1);
  if (question) console.log(`上一批合格 ${question.rowsBefore} 行，增减过半或没有数据：请在平台确认后方可参加比对。`);
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
