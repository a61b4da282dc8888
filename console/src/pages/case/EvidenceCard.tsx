import type { Application } from '../../../../shared/client/index.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';

/** What each source answered in each round; who is late shows. */
export function EvidenceCard({ evidence }: { evidence: Application['evidence'] }) {
  const t = caseTexts.useTexts();
  const words = useWords();
  if (evidence.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('evidence')}</h2>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('source')}</th>
              <th>{t('result')}</th>
              <th>{t('date')}</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((each) => (
              <tr key={`${each.round} ${each.source}`}>
                <td>{each.source.startsWith('visit') ? t('visit') : words.agency(each.source)}</td>
                <td>
                  {t(each.result)}
                  {each.findings.length > 0 && ` · ${t('findings', { count: each.findings.length })}`}
                  {each.note && <span className="muted"> — {each.note}</span>}
                </td>
                <td className="muted">{each.on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
