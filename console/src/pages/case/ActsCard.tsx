import type { LegalAct } from '../../../../shared/client/index.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { legalActs } from '../../words/legalActs.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';

/** 受理、初审意见、公示、审核确认: each with its signers. */
export function ActsCard({ acts }: { acts: readonly LegalAct[] }) {
  const t = caseTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  if (acts.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('acts')}</h2>
      <Scroll label={t('acts')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('act')}</th>
              <th>{t('by')}</th>
              <th>{t('date')}</th>
              <th>{t('basis')}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map(({ id, kind, organ, at, signatures, basis }) => (
              <tr key={id}>
                <td>{both(legalActs[kind])}</td>
                <td>
                  {words.organ(organ)}
                  <div className="muted small">
                    {signatures.map(({ by, role }, index) => (
                      <span key={by}>
                        {index > 0 && ' → '}
                        {words.role(role)} <code>{by}</code>
                      </span>
                    ))}
                  </div>
                </td>
                <td>
                  <When at={at} />
                </td>
                <td className="muted small">{basis === 'default' ? t('ours') : basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
