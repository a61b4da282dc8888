import type { ComponentType } from 'react';
import type { Role } from '../../../shared/access/index.ts';
import type { pageTexts } from '../shell/pageTexts.ts';

export type PageId = keyof (typeof pageTexts)['zh'];

interface PageEntry {
  id: PageId;
  /** Below `/console`. */
  path: string;
  /** Shown in the navigation, to whom it is of use; what one may see is the API's to say. */
  navigation?: { key: string; roles: readonly Role[] | 'everybody' };
  /** Needs nobody to be signed in. */
  open?: true;
  load(): Promise<{ default: ComponentType }>;
}

const offices: readonly Role[] = [
  'township-officer',
  'township-leader',
  'county-officer',
  'county-leader',
  'agency-officer',
];

/** Every page of the console. Adding a page is adding a folder, an entry here and its name in `shell/pageTexts.ts`. */
export const pages: readonly PageEntry[] = [
  { id: 'home', path: '/', open: true, load: () => import('./home/HomePage.tsx') },
  {
    id: 'inbox',
    path: '/inbox',
    navigation: { key: 'i', roles: offices },
    load: () => import('./inbox/InboxPage.tsx'),
  },
  {
    id: 'executions',
    path: '/executions',
    navigation: { key: 'e', roles: ['administrator', 'county-officer', 'county-leader', 'auditor'] },
    load: () => import('./executions/ExecutionsPage.tsx'),
  },
  {
    id: 'desk',
    path: '/desk',
    navigation: {
      key: 'a',
      roles: ['agency-officer', 'agency-system', 'township-officer', 'county-officer', 'administrator'],
    },
    load: () => import('./desk/DeskPage.tsx'),
  },
  { id: 'execution', path: '/executions/:id', load: () => import('./execution/ExecutionPage.tsx') },
  {
    id: 'cases',
    path: '/cases',
    navigation: {
      key: 'c',
      roles: ['township-officer', 'township-leader', 'county-officer', 'county-leader', 'administrator', 'auditor'],
    },
    load: () => import('./cases/CasesPage.tsx'),
  },
  { id: 'case', path: '/cases/:id', load: () => import('./case/CasePage.tsx') },
  { id: 'duty', path: '/cases/:id/duty-record', load: () => import('./duty/DutyPage.tsx') },
  { id: 'notice', path: '/cases/:id/notices/:notice', load: () => import('./notice/NoticePage.tsx') },
  { id: 'papers', path: '/cases/:id/papers/:paper', load: () => import('./papers/PapersPage.tsx') },
  { id: 'chain', path: '/families/:id/chain', load: () => import('./chain/ChainPage.tsx') },
  { id: 'visit', path: '/families/:id/visit', load: () => import('./visit/VisitPage.tsx') },
  { id: 'card', path: '/families/:id/card', load: () => import('./card/CardPage.tsx') },
  {
    id: 'overview',
    path: '/overview',
    navigation: { key: 'o', roles: ['county-officer', 'county-leader', 'administrator', 'auditor'] },
    load: () => import('./overview/OverviewPage.tsx'),
  },
  {
    id: 'runs',
    path: '/runs',
    navigation: { key: 'r', roles: ['county-officer', 'county-leader', 'administrator', 'auditor'] },
    load: () => import('./runs/RunsPage.tsx'),
  },
  {
    id: 'openingLoad',
    path: '/opening-load',
    navigation: { key: 'l', roles: ['register-operator'] },
    load: () => import('./openingLoad/OpeningLoadPage.tsx'),
  },
  { id: 'run', path: '/runs/:id', load: () => import('./runs/RunPage.tsx') },
  {
    id: 'parameters',
    path: '/parameters',
    navigation: {
      key: 'n',
      roles: ['county-officer', 'county-leader', 'norm-officer', 'norm-leader', 'administrator', 'auditor'],
    },
    load: () => import('./parameters/ParametersPage.tsx'),
  },
  {
    id: 'status',
    path: '/status',
    navigation: { key: 's', roles: 'everybody' },
    open: true,
    load: () => import('./status/StatusPage.tsx'),
  },
  {
    id: 'preCheck',
    path: '/pre-check',
    navigation: { key: 'p', roles: 'everybody' },
    open: true,
    load: () => import('./preCheck/PreCheckPage.tsx'),
  },
  { id: 'task', path: '/tasks/:id', load: () => import('./task/TaskPage.tsx') },
  {
    id: 'help',
    path: '/help',
    navigation: { key: 'h', roles: 'everybody' },
    open: true,
    load: () => import('./help/HelpPage.tsx'),
  },
];
