import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As long as the browser waits for what it looks for: a busy machine is no fault.
    expect: { poll: { timeout: 20_000 } },
    // Two cores: more workers only make the heavy suites slower.
    maxWorkers: 2,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.test-results/vitest.json' }]]
      : ['default'],
  },
});
