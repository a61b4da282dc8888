declare module 'virtual:task-forms' {
  import type { FormSchema } from './forms/schema.ts';

  const schemas: Readonly<Record<string, FormSchema>>;
  export default schemas;
}
