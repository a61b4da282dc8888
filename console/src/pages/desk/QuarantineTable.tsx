import { useEffect, useState } from 'react';
import { isRowFault, rowFaults } from '../../../../shared/feeds/rowFault.ts';
import { api } from '../../api/client.ts';
import { Loading, Trouble } from '../../parts/states.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import type { FeedId } from './feeds.ts';
import { parseCsv } from './parseCsv.ts';
import { deskTexts } from './texts.ts';

/** Rows that are shown; the file has them all. */
const mostShown = 200;

interface Quarantine {
  /** Line, column, reason of each row; what the row holds is in the file only. */
  rows: { line: string; column: string; reason: string }[];
  /** Of the file as it was fetched, in the memory of this page. */
  address: string;
}

export function QuarantineTable({ feed, id }: { feed: FeedId; id: string }) {
  const t = deskTexts.useTexts();
  const both = useBoth();
  const [state, setState] = useState<'idle' | 'loading' | Quarantine | { problem: unknown }>('idle');
  const address = typeof state === 'object' && 'address' in state ? state.address : undefined;
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  async function load(): Promise<void> {
    setState('loading');
    try {
      const { body } = await api().readQuarantine({ params: { feed, id } });
      const response = await fetch(body.url);
      if (!response.ok) throw new Error(`The quarantine file answers ${response.status}.`);
      const file = await response.blob();
      const rows = parseCsv(await file.text())
        .slice(1)
        .map(([line = '', column = '', reason = '']) => ({ line, column, reason }));
      setState({ rows, address: URL.createObjectURL(file) });
    } catch (problem) {
      setState({ problem });
    }
  }
  const reasonOf = (reason: string) =>
    reason
      .split('；')
      .map((each) => {
        const code = isRowFault(each)
          ? each
          : Object.entries(rowFaults).find(([, text]) => text['zh-CN'] === each)?.[0];
        return code && isRowFault(code) ? both(rowFaults[code]) : each;
      })
      .join('；');
  if (state === 'idle') {
    return (
      <button type="button" className="plain line" onClick={() => void load()}>
        {t('feed.showRows')}
      </button>
    );
  }
  if (state === 'loading') return <Loading lines={4} />;
  if ('problem' in state) return <Trouble error={state.problem} retry={() => void load()} />;
  return (
    <>
      <p>
        <a className="plain line" href={state.address} download={`quarantine-${feed}-${id}.csv`}>
          {t('feed.download')}
        </a>{' '}
        {state.rows.length > mostShown && <span className="muted small">{t('feed.first', { count: mostShown })}</span>}
      </p>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th className="numbers">{t('feed.line')}</th>
              <th>{t('feed.col')}</th>
              <th>{t('feed.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {state.rows.slice(0, mostShown).map(({ line, column, reason }) => (
              <tr key={line}>
                <td className="numbers">{line}</td>
                <td>{column}</td>
                <td>{reasonOf(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
