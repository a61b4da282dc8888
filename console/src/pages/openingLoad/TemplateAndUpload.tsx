import { type FormEvent, useState } from 'react';
import { categoryNames } from '../../../../shared/policy/category.ts';
import { type RollId, rollIds } from '../../../../shared/register-import/rolls/rollDefinitions.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { Trouble } from '../../parts/states.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { openingLoadTexts } from './texts.ts';

/** ms; the browser reads the address of a download, and its name, after the click. */
const untilRead = 60_000;

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), untilRead);
}

/** The template of a roll, and the filled one back: it is checked, nothing is written. */
export function TemplateAndUpload({ onSent }: { onSent(): void }) {
  const t = openingLoadTexts.useTexts();
  const both = useBoth();
  const [roll, setRoll] = useState<RollId>('dibao');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const today = shanghaiDateOf(serverNow());

  async function download(): Promise<void> {
    const { body } = await api().readRollTemplate({ params: { roll }, query: {} });
    const bytes = Uint8Array.from(atob(body.content), (sign) => sign.charCodeAt(0));
    save(new Blob([bytes], { type: body.mediaType }), body.fileName);
  }

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const file = data.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    setSending(true);
    setProblem(undefined);
    try {
      const format = /\.csv$|\.txt$/i.test(file.name) ? ('csv' as const) : ('xlsx' as const);
      const { body } = await api().announceImport({ body: { format, roll, asOf: String(data.get('asOf')) } });
      const bytes = await file.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const put = await fetch(body.upload.url, { method: 'PUT', body: bytes });
      if (!put.ok) throw new Error(`The store answers ${put.status}.`);
      await api().commitImport({ params: { id: body.importId }, body: { sha256 } });
      form.reset();
      onSent();
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <form className="card" onSubmit={(event) => void send(event)}>
      <p>
        <label>
          {t('roll')}{' '}
          <select
            className="field"
            value={roll}
            onChange={({ target }) => setRoll(rollIds.find((each) => each === target.value) ?? 'dibao')}
          >
            {rollIds.map((id) => (
              <option key={id} value={id}>
                {both(categoryNames[id])}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="button" className="plain line" onClick={() => void download().catch(setProblem)}>
          {t('template')}
        </button>
      </p>
      <p>
        <label>
          {t('asOf')} <input className="field" type="date" name="asOf" required max={today} defaultValue={today} />
        </label>{' '}
        <label>
          {t('file')} <input type="file" name="file" required accept=".xlsx,.csv,.txt" />
        </label>
      </p>
      <p className="muted small">{t('checkHelp')}</p>
      <button type="submit" className="primary" disabled={sending}>
        {sending ? t('sending') : t('check')}
      </button>
      {problem !== undefined && <Trouble error={problem} />}
    </form>
  );
}
