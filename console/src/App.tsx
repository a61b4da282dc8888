import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queryClient.ts';
import { pages } from './pages/entries.ts';
import { Loading } from './parts/states.tsx';
import { SessionContext } from './session/SessionContext.ts';
import { currentOfficer } from './session/session.ts';
import { Failed } from './shell/Failed.tsx';
import { Look } from './shell/Look.tsx';
import { Missing } from './shell/Missing.tsx';
import { RequireSignIn } from './shell/RequireSignIn.tsx';
import { Shell } from './shell/Shell.tsx';

const queries = createQueryClient();

/** Made when the address is the one that was asked for: signing in comes back by another. */
const createRouter = () =>
  createBrowserRouter(
    [
      {
        Component: Shell,
        ErrorBoundary: Failed,
        HydrateFallback: Loading,
        children: [
          ...pages.map(({ path, open, load }) => ({
            path,
            ErrorBoundary: Failed,
            lazy: async () => {
              const { default: Page } = await load();
              return { Component: open ? Page : () => <RequireSignIn page={Page} /> };
            },
          })),
          { path: '*', Component: Missing },
        ],
      },
    ],
    { basename: '/console' },
  );

export function App() {
  const [officer] = useState(currentOfficer);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={queries}>
      <SessionContext value={officer}>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </SessionContext>
    </QueryClientProvider>
  );
}
