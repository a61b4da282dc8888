import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pageTexts } from '../shell/pageTexts.ts';
import { AsOf } from './AsOf.tsx';
import { PageHead } from './PageHead.tsx';
import { Empty, Loading, Trouble } from './states.tsx';

interface PrintPageProps {
  name: 'notice' | 'papers';
  back: { to: string; word: string };
  print: string;
  query: UseQueryResult;
  /** What is said when what was read does not have the sheet. */
  none: { title: string; help: string };
  /** The sheet, once it is there. */
  children: ReactNode;
}

/** A page whose sheet goes on paper: its head stays on the screen. */
export function PrintPage({ name, back, print: word, query, none, children }: PrintPageProps) {
  const page = pageTexts.useTexts();
  return (
    <>
      <div className="no-print">
        <PageHead title={page(`${name}.title`)} help={page(`${name}.help`)} topic={name}>
          <Link to={back.to}>{back.word}</Link>
          <button type="button" className="plain strong" disabled={!children} onClick={() => print()}>
            {word}
          </button>
          <AsOf query={query} />
        </PageHead>
      </div>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && !children && <Empty title={none.title}>{none.help}</Empty>}
      {children}
    </>
  );
}
