import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first flow fills the sample, for which the others wait: meanwhile random histories take the other worker. */
class SampleFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [first, ...others] = await super.sort(files);
    const isHistory = ({ moduleId }: TestSpecification) => moduleId.includes('/test/histories/random-');
    if (!first || isHistory(first)) return [first, ...others].filter(file => !!file);
    return [first, ...others.filter(isHistory), ...others.filter(file => !isHistory(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As long as the browser waits for what it looks for: a busy machine is no fault.
    expect: { poll: { timeout: 20_000 } },
    // Two cores: more workers only make the heavy suites slower.
    maxWorkers: 2,
    sequence: { sequencer: SampleFirst },
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.test-results/vitest.json' }]]
      : ['default'],
  },
});
