import type { Evidence } from '../../../../shared/client/index.ts';
import { PhotoStrip } from '../../parts/PhotoStrip.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';

interface EvidenceCardProps {
  evidence: readonly Evidence[];
  familyId: string;
  /** What it is called here, where that is not the investigation at large. */
  title?: string;
}

/** What each source answered in each round, and who went to the family; who is late shows. */
export function EvidenceCard({ evidence, familyId, title }: EvidenceCardProps) {
  const t = caseTexts.useTexts();
  const words = useWords();
  if (evidence.length === 0) return null;
  return (
    <section className="card">
      <h2>{title ?? t('evidence')}</h2>
      <Scroll label={title ?? t('evidence')}>
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
                <td>{each.kind === 'check' ? words.agency(each.source) : t(each.kind)}</td>
                <td>
                  {t(each.result)}
                  {each.findings.length > 0 &&
                    ` · ${t(each.findings.length === 1 ? 'findings_one' : 'findings_other', { count: each.findings.length })}`}
                  {each.visitors && (
                    <>
                      {' · '}
                      <span className="mono">{each.visitors.join('、')}</span>
                    </>
                  )}
                  {each.note && <span className="muted"> — {each.note}</span>}
                  {each.photos && <PhotoStrip familyId={familyId} photos={each.photos} />}
                </td>
                <td className="muted date">{each.on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
