import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import { daysBetween } from '../../../../lambdas/domain/days.ts';
import type { Forecast } from '../../../../lambdas/domain/forecast/forecast.ts';
import { outlookWords as words } from '../../../words/vi-outlook.ts';
import { standingOn } from './course.ts';

/** The methods, the one that knows most first. */
const METHODS = ['by-schedule', 'last-days', 'since-start'] as const;

/** The forecasts, the one that knows most first. */
export function sorted({ forecasts }: Pick<OutlookView, 'forecasts'>): Forecast[] {
  return METHODS.flatMap(method => forecasts.find(forecast => forecast.method === method) ?? []);
}

/** What each method forecasts, with what it goes by; which one the chart draws is chosen here. */
export function Forecasts(props: {
  outlook: OutlookView;
  drawn: Forecast['method'] | undefined;
  onDraw: (method: Forecast['method']) => void;
}) {
  const { outlook } = props;
  const { obliged } = standingOn(outlook, outlook.asOf);
  return (
    <fieldset class="bare forecasts">
      <legend>{words.forecast(outlook.finishBy.last)}</legend>
      <p class="visually-hidden">{words.choose}</p>
      {sorted(outlook).map(forecast => (
        <label key={forecast.method} class={forecast.range ? 'forecast' : 'forecast soft'}>
          <input
            type="radio"
            name="forecast"
            class="no-print"
            disabled={!forecast.range}
            checked={forecast.method === props.drawn}
            onChange={() => props.onDraw(forecast.method)}
          />
          <ForecastWords forecast={forecast} />
        </label>
      ))}
      <p class="small soft">{words.likely(obliged)}</p>
    </fieldset>
  );
}

function ForecastWords({ forecast: { method, window, basis, range } }: { forecast: Forecast }) {
  const days = daysBetween(window.from, window.to) + 1;
  return (
    <span>
      <span>{words.methods[method](window, days)}: </span>
      {range ? (
        <strong class="whole">{words.range(range.low, range.high)}</strong>
      ) : (
        <span>{words.tooFew}</span>
      )}
      <span class="small soft forecast-basis">{words.window(window, basis)}</span>
    </span>
  );
}
