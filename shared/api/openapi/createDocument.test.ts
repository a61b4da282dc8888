import { describe, expect, it } from 'vitest';
import { operations } from '../operations.ts';
import { createDocument } from './createDocument.ts';

const document = createDocument(Object.values(operations));
const text = JSON.stringify(document);

describe('createDocument', () => {
  it('describes every operation once', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it('refers only to components that it holds', () => {
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !document.components.schemas[name])).toEqual([]);
  });

  it('tells the forms of tasks apart by their kind', () => {
    const complete = document.components.schemas.CompleteTask as { oneOf: { $ref: string }[] };
    expect(complete.oneOf.map(({ $ref }) => $ref)).toContain('#/components/schemas/CompleteVisitHome');
  });

  it('asks every change for an Idempotency-Key', () => {
    const posts = Object.values(document.paths).flatMap(({ post }) => (post ? [post] : []));
    const asking = posts.filter(({ parameters }) =>
      (parameters as { name: string; required: boolean }[]).some(
        (each) => each.name === 'Idempotency-Key' && each.required,
      ),
    );
    expect(asking.length).toBeGreaterThan(8);
    const others = posts.filter((post) => !asking.includes(post));
    expect(others.map(({ operationId }) => operationId)).toEqual(['tryDetermination', 'tryPreCheck', 'lookUpReceipt']);
  });

  it('refuses unknown fields in every body', () => {
    const objects = Object.entries(document.components.schemas).filter(([, { properties }]) => properties);
    const submit = objects.find(([name]) => name === 'SubmitApplication')?.[1];
    expect(submit?.additionalProperties).toBe(false);
  });
});
