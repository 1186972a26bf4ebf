import type { FrontDoor } from './cloudfront/front-door.ts';
import type { Services } from './start-services.ts';
import type { StepFunctions } from './step-functions/start-step-functions.ts';

/** What a run is doing. At `busy` 0 nothing moves by itself until time passes or somebody asks for something. */
export type HostCounters = {
  busy: number;
  /** Requests at the front door not yet answered. */
  requests: number;
  /** Calls of functions not yet answered. */
  functions: number;
  /** Asynchronous calls under way or due. */
  asyncCalls: number;
  /** Records not yet handed over, by the logical id of the mapping, counted to a thousand. */
  streams: Record<string, number>;
  /** Messages by the logical id of the queue. */
  queues: Record<string, number>;
  stateMachines: ReturnType<StepFunctions['counters']>;
};

/** Whether something is under way: looks at the streams only if nothing else is, because that means reading. */
export async function isBusy(services: Services, door: FrontDoor): Promise<boolean> {
  const { events, functions, stepFunctions } = services;
  if (events.busy + functions.inFlight + door.inFlight + stepFunctions.counters().inFlight > 0) return true;
  return (await readCounters(services, door)).busy > 0;
}

/** Counts what is under way. */
export async function readCounters(services: Services, door: FrontDoor): Promise<HostCounters> {
  const streams = await services.events.lags();
  const stateMachines = services.stepFunctions.counters();
  const functions = services.functions.inFlight;
  const requests = door.inFlight;
  const lag = Object.values(streams).reduce((sum, each) => sum + each, 0);
  return {
    busy: lag + services.events.busy + functions + requests + stateMachines.inFlight,
    requests,
    functions,
    asyncCalls: services.events.asyncCalls,
    streams,
    queues: services.events.queues.depths(),
    stateMachines,
  };
}
