import * as z from 'zod';
import { localName } from './localName.ts';
import { arnOf } from './Provision.ts';
import { resourceKind } from './ResourceKind.ts';

/** A resource that does nothing here, whatever its properties say. */
export const withoutEffect = (reason: string) =>
  resourceKind(z.unknown().describe(`without effect: ${reason}`), (id, _, provision) => ({
    ref: localName(id),
    attributes: { Arn: arnOf(provision, 'local', localName(id)) },
  }));
