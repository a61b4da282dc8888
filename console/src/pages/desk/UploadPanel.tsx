import { type FormEvent, useState } from 'react';
import { sentWhole } from '../../../../shared/feeds/uploadParts.ts';
import { monthOf, shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { Mark, type MarkKind } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { type FeedId, feedOf } from './feeds.ts';
import { type Place, putFile, UploadFailed } from './putFile.ts';
import { type Delivery, readDelivery } from './readDelivery.ts';
import { deskTexts } from './texts.ts';

const steps = ['read', 'upload', 'commit', 'check'] as const;
type Step = (typeof steps)[number];

/** Bytes; the checksum is computed over the whole file in memory. */
const largest = 512 * 1024 * 1024;

interface UploadPanelProps {
  feed: FeedId;
  onSent(batchId: string): void;
}

/** Announces a delivery, puts the file to its address, and states its rows and checksum; the service then checks it. */
export function UploadPanel({ feed, onSent }: UploadPanelProps) {
  const t = deskTexts.useTexts();
  const language = useLanguage();
  const today = shanghaiDateOf(serverNow());
  const [file, setFile] = useState<File>();
  const [delivery, setDelivery] = useState<Delivery>();
  const [step, setStep] = useState<Step>();
  const [percent, setPercent] = useState(0);
  /** A delivery whose upload broke: it goes on when it is sent again. */
  const [begun, setBegun] = useState<{ said: string; place: Place }>();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const columnName = (id: string) =>
    feedOf(feed).columns.find((column) => column.id === id)?.headers[language][0] ?? id;

  async function take(chosen: File | undefined): Promise<void> {
    setFile(chosen);
    setDelivery(undefined);
    setBegun(undefined);
    setProblem(undefined);
    setStep(undefined);
    if (!chosen || chosen.size > largest) return;
    setStep('read');
    setDelivery(await readDelivery(await chosen.arrayBuffer(), feedOf(feed)));
    setStep(undefined);
  }

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!file || !delivery?.ok) return;
    const data = new FormData(event.currentTarget);
    setProblem(undefined);
    setPercent(0);
    try {
      setStep('upload');
      const body = {
        period: String(data.get('period')),
        asOf: String(data.get('asOf')),
        kind: data.get('kind') === 'correction' ? ('correction' as const) : ('whole' as const),
      };
      const said = JSON.stringify(body);
      const place = begun?.said === said ? begun.place : await announce(feed, body);
      // An address for a whole file runs out; parts are given new ones.
      if (file.size > sentWhole) setBegun({ said, place });
      const { rows, sha256 } = delivery;
      await putFile(place, file, sha256, setPercent);
      setStep('commit');
      const { id } = place;
      await api().commitBatch({ params: { feed, id }, body: { sha256, ...(rows !== undefined && { rows }) } });
      setStep('check');
      say(t('feed.sent'));
      setFile(undefined);
      setDelivery(undefined);
      setBegun(undefined);
      onSent(id);
    } catch (error) {
      setProblem(error);
    }
    setStep(undefined);
  }

  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <h2>{t('feed.upload')}</h2>
      <div className="fields-row">
        <label>
          {t('feed.period')}
          <input
            className="field wide"
            type="month"
            name="period"
            required
            defaultValue={monthOf(today)}
            max={monthOf(today)}
          />
        </label>
        <label>
          {t('feed.asOf')}
          <input className="field wide" type="date" name="asOf" required defaultValue={today} max={today} />
        </label>
        <label>
          {t('feed.kind')}
          <select className="field wide" name="kind" defaultValue="whole">
            <option value="whole">{t('feed.whole')}</option>
            <option value="correction">{t('feed.correction')}</option>
          </select>
        </label>
      </div>
      <label
        className={`drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <span>{file?.name ?? t('feed.drop')}</span>
        <span className="muted small">{t('feed.file')}</span>
        <input
          className="unseen"
          type="file"
          aria-label={t('feed.file')}
          accept=".csv,.txt,.xlsx,.ndjson,.jsonl,text/csv"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </label>
      {file && file.size > largest && <p className="tone-bad">{t('feed.tooLarge', { size: sizeOf(largest) })}</p>}
      {delivery && !delivery.ok && (
        <p className="tone-bad" role="alert">
          {delivery.fault === 'oldWorkbook'
            ? t('feed.oldWorkbook')
            : t(`feed.${delivery.fault}`, { column: columnName(delivery.column) })}
        </p>
      )}
      {file && delivery?.ok && (
        <p className="small">
          {delivery.rows === undefined
            ? t('feed.readWorkbook', { size: sizeOf(file.size) })
            : t('feed.read', { rows: delivery.rows.toLocaleString('zh-CN'), size: sizeOf(file.size) })}
          {delivery.rows === 0 && <span className="tone-warn"> {t('feed.empty')}</span>}
          <br />
          <span className="muted">
            {t('feed.checksum')} <code className="hash">{delivery.sha256}</code>
          </span>
        </p>
      )}
      {step && (
        <ol className="steps" aria-live="polite">
          {steps.map((each) => (
            <li key={each}>
              <Mark kind={kindOf(each, step)}>
                {t(`feed.step.${each}`)}
                {each === 'upload' && step === 'upload' && ` ${t('feed.percent', { percent })}`}
              </Mark>
            </li>
          ))}
        </ol>
      )}
      {step === 'upload' && <progress className="wide" max={100} value={percent} aria-label={t('feed.step.upload')} />}
      {problem instanceof UploadFailed ? (
        <p className="tone-bad" role="alert">
          {t('feed.uploadFailed')}
        </p>
      ) : (
        problem !== undefined && <Trouble error={problem} />
      )}
      <div>
        <button type="submit" className="plain strong" disabled={!delivery?.ok || step !== undefined}>
          {t('feed.send')}
        </button>
      </div>
    </form>
  );
}

async function announce(feed: FeedId, body: { period: string; asOf: string; kind: 'whole' | 'correction' }) {
  const { batchId: id, upload } = (await api().announceBatch({ params: { feed }, body })).body;
  return { feed, id, url: upload.url };
}

const kindOf = (step: Step, now: Step): MarkKind => {
  const ahead = steps.indexOf(step) - steps.indexOf(now);
  return ahead < 0 ? 'done' : ahead === 0 ? 'active' : 'idle';
};

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
