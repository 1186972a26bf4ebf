import { serve } from '../runtime/serve.ts';
import { CONTRACTS } from './contracts.ts';
import { openApiDocument } from './openapi.ts';

/** Describes the API. It alone knows every route, so that no other function carries them. */
export const handler = serve(CONTRACTS, {
  openApi: async () => openApiDocument(),
});
