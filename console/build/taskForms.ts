import type { Plugin } from 'vite';
import { formSchemas } from './formSchemas.ts';

const name = 'virtual:task-forms';

/** Gives `virtual:task-forms`: the JSON schema of each kind of task's form, by kind. */
export const taskForms = (): Plugin => ({
  name: 'task-forms',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(formSchemas())};` : undefined),
});
