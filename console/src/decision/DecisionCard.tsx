import type { ExplainedDetermination, SeenPerson } from '../../../shared/client/index.ts';
import { packName } from '../../../shared/policy/packName.ts';
import { parameterKeys } from '../../../shared/policy/parameters/key.ts';
import { sourceWords } from '../../../shared/policy/parameters/sourceWords.ts';
import { Mark } from '../parts/Mark.tsx';
import { shanghai } from '../parts/When.tsx';
import { useBoth, useLanguage } from '../texts/useLanguage.ts';
import { useWords } from '../words/useWords.ts';
import { DecisionTree } from './DecisionTree.tsx';
import { decisionTexts } from './texts.ts';

interface DecisionCardProps {
  determination: ExplainedDetermination;
  persons: readonly SeenPerson[];
  /** The tree stands open. */
  wide?: boolean;
}

/** A determination: its result, the reason in plain words, and beside it every rule with its numbers and clause. */
export function DecisionCard({ determination, persons, wide = false }: DecisionCardProps) {
  const t = decisionTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const { result, category, atLeast, pack, asOf, knownAt, explanation, entitlements, parameters } = determination;
  return (
    <section className="card">
      <h2>
        {t('title')}
        <Mark kind={result === 'category' ? 'done' : result === 'none' ? 'failed' : 'waiting'}>
          {result === 'category'
            ? t('result.category', { category: words.category(category ?? '') })
            : t(`result.${result}`)}
        </Mark>
      </h2>
      {atLeast && <p>{t('result.atLeast', { category: words.category(atLeast) })}</p>}
      <p className="muted small">
        {t('notDecision')} {packName(pack.id, language)} {t('pack', { asOf, knownAt: shanghai(knownAt).slice(0, 16) })}
        {pack.status === 'draft' && <span className="chip tone-warn"> {t('draft')}</span>}
      </p>
      <div className={wide ? 'columns even' : ''}>
        <details open={wide}>
          <summary>{t('tree')}</summary>
          <DecisionTree determination={determination} persons={persons} />
        </details>
        <details open>
          <summary>{t('plain')}</summary>
          <ul className="reasons">
            {explanation.applicant.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </div>
      {parameters.length > 0 && (
        <details>
          <summary>{t('numbers')}</summary>
          <ul className="reasons small">
            {parameters.map(({ key, source, validFrom, stale, confidence }) => (
              <li key={key}>
                {both(parameterKeys[key])} · {validFrom} {sourceWords(source, language)}{' '}
                {stale && <span className="chip tone-warn">{t('stale')}</span>}
                {confidence === 'demonstration' && <span className="chip tone-warn">{t('demonstration')}</span>}
                {confidence === 'our-default' && <span className="chip">{t('default')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {entitlements.length > 0 && (
        <details>
          <summary>{t('gives')}</summary>
          <ul className="reasons small">
            {entitlements.map(({ benefit, person, title, explanation: why, organ }) => (
              <li key={`${benefit} ${person}`}>
                <strong>{both(title)}</strong> · {words.organ(organ)}
                <br />
                <span className="muted">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
