import type { ExplainedDetermination, SeenPerson, TraceOfARule } from '../../../shared/client/index.ts';
import { documents } from '../../../shared/policy/documents.ts';
import { questionFor } from '../../../shared/policy/facts/question.ts';
import { sourceOf } from '../facts/factRows.ts';
import { useFactWords, yuan } from '../facts/useFactWords.ts';
import { Mark, type MarkKind } from '../parts/Mark.tsx';
import { common } from '../texts/common.ts';
import { useBoth } from '../texts/useLanguage.ts';
import { useWords } from '../words/useWords.ts';
import { ruleValue } from './ruleValue.ts';
import { decisionTexts } from './texts.ts';

type Category = TraceOfARule['rule']['category'];

const kinds: Readonly<Record<TraceOfARule['outcome'], MarkKind>> = {
  met: 'done',
  'not-met': 'failed',
  unknown: 'waiting',
  'not-applicable': 'idle',
};

interface DecisionTreeProps {
  determination: ExplainedDetermination;
  persons: readonly SeenPerson[];
}

/** Category by category in the order in which they were tried; below each, its rules. */
export function DecisionTree({ determination, persons }: DecisionTreeProps) {
  const t = decisionTexts.useTexts();
  const words = useWords();
  const { rules, holdings, missing } = determination;
  const categories = Map.groupBy(rules, ({ rule }) => rule.category);
  const stateOf = (category: Category): { kind: MarkKind; word: string } => {
    if (holdings.some((holding) => holding.category === category)) return { kind: 'done', word: t('holds') };
    if (missing.some((each) => each.category === category)) return { kind: 'waiting', word: t('open') };
    return { kind: 'failed', word: t('fails') };
  };
  return (
    <ul className="tree">
      {[...categories].map(([category, traces]) => {
        const { kind, word } = stateOf(category);
        return (
          <li key={category}>
            <details open={kind !== 'failed'}>
              <summary>
                <strong>{words.category(category)}</strong> <Mark kind={kind}>{word}</Mark>
              </summary>
              <ul>
                {traces.map((trace) => (
                  <li key={`${trace.rule.id} ${trace.person}`}>
                    <RuleLine trace={trace} determination={determination} persons={persons} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function RuleLine({ trace, determination, persons }: DecisionTreeProps & { trace: TraceOfARule }) {
  const t = decisionTexts.useTexts();
  const c = common.useTexts();
  const both = useBoth();
  const words = useFactWords(persons);
  const { rule, outcome, value, limit, flip, missing, person } = trace;
  const said = (given: TraceOfARule['value'], unit: TraceOfARule['rule']['unit']): string => {
    if (given === null) return c('unknown');
    if (typeof given === 'boolean') return given ? c('yes') : c('no');
    if (typeof given === 'string') return both(ruleValue(given));
    if (unit === 'count' || unit === 'none') return String(given);
    return `${unit.startsWith('fen') ? yuan(given) : given} ${t(`unit.${unit}`)}`;
  };
  const source = rule.facts.map((path) => sourceOf(determination.sources, path)).find((each) => each !== undefined);
  const { document, clause, phrase } = rule.citation;
  return (
    <div className="rule-line">
      <div>
        <Mark kind={kinds[outcome]}>{t(`outcome.${outcome}`)}</Mark> {both(rule.title)}
        {person && <span className="muted"> · {words.person(person)}</span>}
      </div>
      {outcome !== 'not-applicable' && value !== null && (
        <div>
          {limit === null || typeof limit === 'boolean'
            ? t('valueOnly', { value: said(value, rule.unit) })
            : t('value', {
                value: said(value, rule.unit),
                operator: t(`operator.${rule.operator}`),
                limit: said(limit, rule.unit),
              })}
          {flip !== null && (
            <span className="chip" style={{ marginLeft: 6 }}>
              {t('flip', { amount: said(Math.abs(flip), rule.flip) })}
            </span>
          )}
        </div>
      )}
      {missing.length > 0 && (
        <div className="tone-warn">
          {t('missing')}
          {missing.map((path) => {
            const asked = questionFor(path);
            return (
              <span key={path} className="chip tone-warn">
                {asked.en === path ? <code>{path}</code> : both(asked)}
              </span>
            );
          })}
        </div>
      )}
      <div className="muted small">
        {source && (
          <>
            {words.source(source.source)} {source.asOf} ·{' '}
          </>
        )}
        {documents[document].number} {clause}「{phrase}」 · {t(`layer.${rule.layer}`)}
      </div>
    </div>
  );
}
