import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineShell } from './build/offlineShell.ts';
import { taskForms } from './build/taskForms.ts';

export default defineConfig({
  base: '/console/',
  plugins: [react(), taskForms(), offlineShell()],
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The graph's layout engine is one file, loaded by its worker when a graph is opened.
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
