import { PageHead } from '../../parts/PageHead.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { pages } from '../entries.ts';

/** What each page is for, in the same two sentences that stand on it. */
export default function HelpPage() {
  const title = pageTexts.useTexts();
  return (
    <>
      <PageHead title={title('help.title')} help={title('help.help')} topic="help" />
      {pages.map(({ id }) => (
        <section key={id} id={id} className="card">
          <h2>{title(`${id}.title`)}</h2>
          <p style={{ margin: 0 }}>{title(`${id}.help`)}</p>
        </section>
      ))}
    </>
  );
}
