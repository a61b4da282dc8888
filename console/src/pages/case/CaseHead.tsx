import { Link } from 'react-router';
import type { Application, Warning } from '../../../../shared/client/index.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { When } from '../../parts/When.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useTriggerWords } from '../../words/useTriggerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';
import { taskTexts } from '../task/texts.ts';

interface CaseHeadProps {
  application: Application | undefined;
  warning: Warning | undefined;
}

/** How the case stands, on whom it waits, and what was decided. */
export function CaseHead({ application, warning }: CaseHeadProps) {
  const t = caseTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const k = taskTexts.useTexts();
  const said = useTriggerWords();
  const officer = useOfficer();
  const either = application ?? warning;
  if (!either) return null;
  const workflow = application ? 'application' : 'warning';
  const word = (value: string) => both(valueWords[value] ?? { zh: value, en: value });
  const verdicts = application
    ? ([
        ['opinion', application.opinion],
        ['decision', application.decision],
      ] as const)
    : [];
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t('status')}</dt>
        <dd>
          <span className="chip">{both(statusWord(workflow, either.status))}</span>
          {either.round > 1 && ` ${t('round', { round: either.round })}`}
        </dd>
        <dt>{t('opened')}</dt>
        <dd>
          <When at={either.openedAt} />
          {either.closedAt && (
            <>
              {' · '}
              {t('closedAt')} <When at={either.closedAt} />
            </>
          )}
        </dd>
        <dt>{t('organ')}</dt>
        <dd>{words.division(either.township)}</dd>
        {application?.clock && (
          <>
            <dt>{t('due')}</dt>
            <dd>
              {application.clock.dueOn} <span className="muted small">{application.clock.basis}</span>
            </dd>
          </>
        )}
        <dt>{t('waitingFor')}</dt>
        <dd>
          {either.waiting.length === 0 && t('nobody')}
          {either.waiting.map(({ taskId, organ, dueAt }) => (
            <div key={taskId}>
              {words.organ(organ)} <TermLeft dueAt={dueAt} />
            </div>
          ))}
        </dd>
        {verdicts.map(
          ([name, verdict]) =>
            verdict && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{t(name)}</dt>
                <dd>
                  <strong>{t(verdict.result)}</strong> {verdict.category && words.category(verdict.category)} —{' '}
                  {verdict.reason} <code className="muted">{verdict.by}</code> <When at={verdict.at} />
                </dd>
              </div>
            ),
        )}
        {application?.posting && (
          <>
            <dt>{t('posting')}</dt>
            <dd>
              {t('postingAt', {
                place: application.posting.place,
                from: application.posting.from,
                until: application.posting.until,
              })}
            </dd>
          </>
        )}
        {warning && (
          <>
            <dt>{k('indicator')}</dt>
            <dd>
              {said.indicator(warning.indicator)} · {warning.period}
              {warning.evidence && ` · ${said.feed(warning.evidence.feed)}`}
            </dd>
          </>
        )}
        {warning?.handedTo && (
          <>
            <dt>{t('handedTo')}</dt>
            <dd>
              <Link to={`/cases/${warning.handedTo}`} className="mono">
                {warning.handedTo}
              </Link>
            </dd>
          </>
        )}
        {warning?.classes && warning.classes.length > 0 && (
          <>
            <dt>{t('classes')}</dt>
            <dd>
              {warning.classes.map((each) => (
                <div key={each.class}>
                  {word(each.class)} — {each.reason}
                </div>
              ))}
            </dd>
          </>
        )}
        {holds(officer, ['administrator', 'county-officer', 'county-leader', 'auditor']) && (
          <>
            <dt>{t('execution')}</dt>
            <dd>
              <Link to={`/executions/${either.id}`} className="mono">
                {either.id}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
