import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The first flow fills the sample, for which the others wait: meanwhile the other worker takes random histories, which
 * need no embedded run, and then the longest walk.
 */
class SampleFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [first, ...others] = await super.sort(files);
    if (!first) return [];
    const rank = ({ moduleId }: TestSpecification) => {
      if (moduleId.includes('/test/histories/random-')) return 0;
      return moduleId.endsWith('/black-box/campaign.test.ts') ? 1 : 2;
    };
    return [first, ...others.toSorted((a, b) => rank(a) - rank(b))];
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
