import { type ComponentType, useContext, useEffect } from 'react';
import { Loading } from '../parts/states.tsx';
import { SessionContext } from '../session/SessionContext.ts';
import { signIn } from '../session/session.ts';

/** Leaves for the sign-in page, which sends back to this address. */
export function RequireSignIn({ page: Page }: { page: ComponentType }) {
  const officer = useContext(SessionContext);
  useEffect(() => {
    if (!officer) void signIn();
  }, [officer]);
  return officer ? <Page /> : <Loading />;
}
