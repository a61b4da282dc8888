import { useState } from 'react';
import { feedDefinitions } from '../../../../shared/feeds/feedDefinitions.ts';
import { monthOf, shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { type FeedId, feedOf } from '../desk/feeds.ts';
import { runTexts } from './texts.ts';

/** Orders a comparison out of turn. */
export function StartRun({ onClose, onStarted }: { onClose(): void; onStarted(): void }) {
  const t = runTexts.useTexts();
  const both = useBoth();
  const today = shanghaiDateOf(serverNow());
  const [period, setPeriod] = useState(monthOf(today));
  const [date, setDate] = useState(today);
  const [feed, setFeed] = useState<FeedId | ''>('');
  const [dryRun, setDryRun] = useState(true);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  async function start(): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      await api().requestRun({ body: { period, date, ...(feed && { feeds: [feed] }), ...(dryRun && { dryRun }) } });
      say(t('started'));
      onStarted();
      onClose();
    } catch (error) {
      setProblem(error);
      setSending(false);
    }
  }
  return (
    <Confirm
      title={t('startTitle')}
      word={t('start')}
      disabled={sending || !period || !date}
      onYes={() => void start()}
      onNo={onClose}
    >
      <div className="stack">
        <p className="muted small">{t('startHelp')}</p>
        <label>
          {t('month')}
          <input
            className="field wide"
            type="month"
            max={monthOf(today)}
            value={period}
            onChange={({ target }) => setPeriod(target.value)}
          />
        </label>
        <label>
          {t('day')}
          <input
            className="field wide"
            type="date"
            max={today}
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </label>
        <label>
          {t('feedsWanted')}
          <select className="field wide" value={feed} onChange={({ target }) => setFeed(target.value as FeedId | '')}>
            <option value="">{t('allFeeds')}</option>
            {(Object.keys(feedDefinitions) as FeedId[]).map((each) => (
              <option key={each} value={each}>
                {both(feedOf(each).title)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={dryRun} onChange={({ target }) => setDryRun(target.checked)} /> {t('try')}
        </label>
        {problem !== undefined && <Trouble error={problem} />}
      </div>
    </Confirm>
  );
}
