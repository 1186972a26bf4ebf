import { readdirSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { screens } from './words/vi-screens.ts';

/** Larger files (readers of PDF, makers of documents) are kept once they were needed, not fetched beforehand. */
const LARGEST_OF_THE_SHELL_BYTES = 80_000;

/**
 * The shell is cached, so that the app opens without a network; answers of the API never are. A page is asked for
 * first and taken from the cache only where no answer comes: nobody works on with yesterday's app.
 */
const shell = VitePWA({
  registerType: 'autoUpdate',
  // Registered by web/register-shell.ts once the first page stands, so that it takes nothing from it.
  injectRegister: null,
  // Says which files are too large to be fetched beforehand, instead of failing.
  showMaximumFileSizeToCacheInBytesWarning: true,
  manifest: {
    name: screens.app.name,
    short_name: screens.app.shortName,
    description: screens.signIn.lead,
    lang: 'vi',
    start_url: '/',
    display: 'standalone',
    background_color: '#f6f7f9',
    theme_color: '#12406f',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['index.html', 'favicon.svg', 'assets/*.{js,css,woff2}'],
    // Kept once somebody chose English; nobody else fetches it.
    globIgnores: ['assets/translate-*.js'],
    maximumFileSizeToCacheInBytes: LARGEST_OF_THE_SHELL_BYTES,
    navigateFallback: null,
    cleanupOutdatedCaches: true,
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkFirst',
        options: {
          networkTimeoutSeconds: 4,
          plugins: [
            {
              // What somebody went to is never kept: it may be a paper that is being saved.
              cacheWillUpdate: async () => null,
              cachedResponseWillBeUsed: () => caches.match('/index.html', { ignoreSearch: true }),
            },
          ],
        },
      },
      {
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname === '/config.json',
        handler: 'NetworkFirst',
        options: { cacheName: 'config', networkTimeoutSeconds: 4 },
      },
      {
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
        handler: 'CacheFirst',
        options: { cacheName: 'assets', expiration: { maxEntries: 60 } },
      },
    ],
  },
});

/**
 * What the reader of PDF fetches by name, under /pdf/: the fonts that a file may leave out, and the decoders of scans
 * as scripts, since the content security policy allows no compiled code.
 */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    const reader = new URL('../node_modules/pdfjs-dist/', import.meta.url);
    for (const [folder, wanted] of [
      ['standard_fonts/', /\.(pfb|ttf)$/],
      ['wasm/', /_nowasm_fallback\.js$/],
    ] as const) {
      for (const name of readdirSync(new URL(folder, reader)).filter(file => wanted.test(file))) {
        const source = readFileSync(new URL(folder + name, reader));
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source });
      }
    }
  },
};

export default defineConfig({
  plugins: [preact(), shell, pdfParts],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows files of our own origin only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
