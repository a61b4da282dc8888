import { runTexts } from './texts.ts';

interface CountTableProps {
  counts: Readonly<Record<string, number>>;
  /** Of the other run, where two are compared. */
  before: Readonly<Record<string, number>> | undefined;
  nameOf(code: string): string;
}

/** Counts by name, the most first; beside those of another run the difference, by sign as well as colour. */
export function CountTable({ counts, before, nameOf }: CountTableProps) {
  const t = runTexts.useTexts();
  const codes = [...new Set([...Object.keys(counts), ...Object.keys(before ?? {})])].toSorted(
    (one, two) => (counts[two] ?? 0) - (counts[one] ?? 0),
  );
  const most = Math.max(1, ...Object.values(counts));
  if (codes.length === 0) return <p className="muted">–</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('name')}</th>
          <th className="numbers">{before ? t('thisRun') : t('count')}</th>
          {before && <th className="numbers">{t('otherRun')}</th>}
          {before && <th className="numbers">{t('change')}</th>}
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => {
          const [now, then] = [counts[code] ?? 0, before?.[code] ?? 0];
          return (
            <tr key={code}>
              <td>
                {nameOf(code)}
                <span className="bar under">
                  <i style={{ width: `${(100 * now) / most}%` }} />
                </span>
              </td>
              <td className="numbers">{now.toLocaleString('zh-CN')}</td>
              {before && <td className="numbers">{then.toLocaleString('zh-CN')}</td>}
              {before && (
                <td className={`numbers ${now > then ? 'tone-warn' : 'muted'}`}>
                  {now > then ? '▲ +' : now < then ? '▼ −' : ''}
                  {Math.abs(now - then).toLocaleString('zh-CN')}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
