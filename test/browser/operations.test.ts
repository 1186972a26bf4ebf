import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientsFor, namesIn } from '../embedded/aws-clients.ts';
import { executionArn } from '../embedded/executions.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

let sample: EmbeddedSample;
let browser: OpenBrowser;

beforeAll(async () => {
  sample = await startSample();
  // A copied run begins with the schedules that came due meanwhile; the next is a quarter of an hour away.
  await sample.run.drained();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

const TERM = '2023-2028';

for (const [screen, union] of [
  ['phone', 'SH-001'],
  ['desk', 'SH-065'],
] as const) {
  it(`shows on a ${screen} a machine that was lost, restarts it and says who did`, async () => {
    const { run } = sample;
    const arn = executionArn(namesIn(run.outputs).stateMachine, `${TERM}-${union}-1`);
    await clientsFor(run.endpoints).stepFunctions.send(new StopExecutionCommand({ executionArn: arn }));
    const { page, screenshot, errors } = await signedIn(browser, sample, 'operator', screen);
    await page.getByRole('link', { name: 'Theo dõi hệ thống' }).click();
    await page.getByText('Việc theo dõi tiến độ đã dừng.').waitFor();
    await page.getByText('mục cần khắc phục.').waitFor();
    await page.getByRole('heading', { name: 'Chờ mà chưa có người phụ trách' }).waitFor();
    await expectGoodPage(page);
    await screenshot(`operations-${screen}`);
    await page.getByRole('button', { name: /^Khởi động lại: / }).click();
    await page.getByText(`Khởi động lại việc theo dõi của ${union}`).waitFor();
    await page.getByText('– Cán bộ kỹ thuật LĐLĐ tỉnh').first().waitFor();
    await page.getByText('Việc theo dõi tiến độ đã dừng.').waitFor({ state: 'detached' });
    await screenshot(`operations-${screen}-repaired`);
    expect(errors).toEqual([]);
  });
}
