import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { currentOfficer } from '../../session/session.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { Shortcuts } from '../../shell/Shortcuts.tsx';
import { common } from '../../texts/common.ts';
import { pages } from '../entries.ts';
import { helpTexts } from './texts.ts';

const marks = ['done', 'active', 'waiting', 'late', 'failed', 'stopped', 'idle'] as const;

/** What each page is for, in the same two sentences that stand on it; the keys, and the shapes of statuses. */
export default function HelpPage() {
  const title = pageTexts.useTexts();
  const t = helpTexts.useTexts();
  const c = common.useTexts();
  const { hash } = useLocation();
  const asked = hash.slice(1);
  useEffect(() => {
    if (asked) document.getElementById(asked)?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const known = currentOfficer() !== undefined;
  return (
    <>
      <PageHead title={title('help.title')} help={title('help.help')} topic="help" />
      <div className="columns even">
        <section className="card" id="marks">
          <h2>{t('marks')}</h2>
          <p className="muted small">{t('marksHelp')}</p>
          <dl className="facts">
            {marks.map((kind) => (
              <div key={kind} style={{ display: 'contents' }}>
                <dt>
                  <Mark kind={kind}>{t(`mark.${kind}`)}</Mark>
                </dt>
                <dd>{t(`means.${kind}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="card" id="shortcuts">
          <h2>{c('shortcuts')}</h2>
          <div className="two-columns">
            <Shortcuts pages={pages.filter(({ navigation }) => navigation)} />
          </div>
        </section>
      </div>
      <section className="card">
        <h2>{t('pages')}</h2>
        <dl className="help-pages">
          {pages.map(({ id, path, navigation, open }) => (
            <div key={id} id={id} className={id === asked ? 'is-asked' : ''}>
              <dt>
                {navigation && (open || known) ? <Link to={path}>{title(`${id}.title`)}</Link> : title(`${id}.title`)}
              </dt>
              <dd>{title(`${id}.help`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
