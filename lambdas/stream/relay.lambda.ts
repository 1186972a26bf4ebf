import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { DynamoCongressStore } from '../adapters/dynamo-congress-store.ts';
import { DynamoWaitStore } from '../adapters/dynamo-wait-store.ts';
import { StepFunctionsMachine } from '../adapters/step-functions-machine.ts';
import { changeIn } from '../adapters/stream-records.ts';
import { Table } from '../adapters/table.ts';
import { relay } from '../app/workflow/relay.ts';
import { readEnvironment } from '../runtime/environment.ts';

const { TABLE, STATE_MACHINE_ARN } = readEnvironment('relay');
const table = new Table(TABLE);
const ports = {
  states: new DynamoCongressStore(table),
  waits: new DynamoWaitStore(table),
  machine: new StepFunctionsMachine(STATE_MACHINE_ARN),
};
const processor = new BatchProcessor(EventType.DynamoDBStreams);

/** Starts and wakes machines after what was recorded; what failed is told, and tried again alone. */
export async function handler(event: DynamoDBStreamEvent, context: Context) {
  const one = async (record: DynamoDBRecord) => {
    try {
      await relay(ports, changeIn(record), Date.now());
    } catch (error) {
      // The processor tells Lambda which records failed, and nobody why.
      console.error('unexpected', error);
      throw error;
    }
  };
  return processPartialResponse(event, one, processor, { context, throwOnFullBatchFailure: false });
}
