import { useState } from 'preact/hooks';
import { outlookWords as words } from '../../../words/vi-outlook.ts';
import type { Opens } from '../opens.ts';
import './outlook.css';
import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import type { Forecast } from '../../../../lambdas/domain/forecast/forecast.ts';
import { BurnUpChart, Legend } from './burn-up.tsx';
import { CourseLines, type OpensOn } from './course-lines.tsx';
import { Forecasts, sorted } from './forecasts.tsx';
import { ShortOfDays } from './short-of-days.tsx';

/** The chart with its table, and what is to be expected. */
export function OutlookSection(props: {
  outlook: OutlookView;
  opensOf: (upper: string) => Opens;
  opensOn: OpensOn;
}) {
  const { outlook } = props;
  const [chosen, choose] = useState<Forecast['method']>();
  const ready = sorted(outlook).filter(forecast => forecast.range);
  const drawn = ready.find(forecast => forecast.method === chosen) ?? ready[0];
  const range = drawn?.range ?? null;
  return (
    <>
      <figure class="outlook-chart">
        <figcaption>{words.chart}</figcaption>
        <BurnUpChart outlook={outlook} range={range} />
        <Legend outlook={outlook} range={range} />
      </figure>
      <div class="outlook-words stack">
        <Forecasts outlook={outlook} drawn={drawn?.method} onDraw={choose} />
        {outlook.bookedPassed > 0 && <p>{words.passed(outlook.bookedPassed)}</p>}
        <ShortOfDays outlook={outlook} opensOf={props.opensOf} />
      </div>
      <CourseLines outlook={outlook} opensOn={props.opensOn} />
    </>
  );
}
