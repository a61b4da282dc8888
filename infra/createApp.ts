import { App, type Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { AppParts } from './appParts.ts';
import { StatefulStack } from './stacks/StatefulStack.ts';
import { StatelessStack } from './stacks/StatelessStack.ts';

interface AppOptions {
  parts: AppParts;
  outdir: string;
  /** Left out, the stacks deploy to whatever account and region the deployer is signed in to. */
  env?: Environment;
}

/** The whole app: two stacks, checked by cdk-nag when it is synthesized. */
export const createApp = ({ parts, outdir, env }: AppOptions): App => {
  const app = new App({ outdir, analyticsReporting: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const common = env ? { env } : {};
  const stateful = new StatefulStack(app, 'DoudiState', common);
  const stateless = new StatelessStack(app, 'Doudi', { ...common, parts, stateful });
  stateless.addStackDependency(stateful);
  return app;
};
