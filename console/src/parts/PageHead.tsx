import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { common } from '../texts/common.ts';

interface PageHeadProps {
  title: string;
  /** Two sentences: what the page is for, and how it is used. */
  help: string;
  /** Anchor on the help page. */
  topic: string;
  children?: ReactNode;
}

export function PageHead({ title, help, topic, children }: PageHeadProps) {
  const t = common.useTexts();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        <p className="help">
          {help} <Link to={`/help#${topic}`}>{t('help')}</Link>
        </p>
      </div>
      {children && <div className="tools">{children}</div>}
    </header>
  );
}
