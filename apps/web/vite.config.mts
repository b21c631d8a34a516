import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false };

/** Libraries that change together and seldom, so that a release of ours leaves them in the browser's cache. */
const vendors: readonly [name: string, test: RegExp][] = [
  ['react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/],
  ['design', /node_modules[\\/](@mantine|@floating-ui)[\\/]/],
  [
    'data',
    /node_modules[\\/](@tanstack[\\/](react-router|react-query|react-store|history|router-core|query-core|store)|i18next|react-i18next|openapi-fetch)/,
  ],
  ['tables', /node_modules[\\/]@tanstack[\\/](react-table|table-core|react-virtual|virtual-core)[\\/]/],
  ['contracts', /node_modules[\\/]zod[\\/]/],
];

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api, '/health': api } },
  preview: { host: '127.0.0.1', port: 4173, proxy: { '/api': api, '/health': api } },
  // Every screen's packages are prepared at the start, rather than page after page with a reload each time.
  optimizeDeps: { entries: ['index.html', 'src/**/*.tsx'] },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    // The content security policy takes fonts and images from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: vendors.map(([name, test]) => ({ name, test })) } },
    },
  },
});
