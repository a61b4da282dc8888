import { Link } from 'react-router';
import { useWords } from '../../words/useWords.ts';
import type { PaperOf } from './papersOf.ts';
import { papersTexts } from './texts.ts';
import { usePaperTitle } from './usePaperTitle.ts';

/** Forms of a case in their official layout. */
export function PapersCard({ caseId, papers }: { caseId: string; papers: readonly PaperOf[] }) {
  const t = papersTexts.useTexts();
  const title = usePaperTitle();
  const words = useWords();
  return (
    <section className="card no-print">
      <h2>{t('card')}</h2>
      <ul className="reasons">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link to={`/cases/${caseId}/papers/${encodeURIComponent(paper.id)}`}>{title(paper)}</Link>
            {paper.organ && <span className="muted small"> {words.organ(paper.organ)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
