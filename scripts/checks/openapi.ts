import type { Check } from './check';
import { openApiDocument } from '../../src/web/openapi';

/** What /openapi.json answers is an OpenAPI document: it fits OpenAPI's own schema, and what it refers to is there. */
export function openApiCheck(): Check {
  return { name: 'openapi', run: async () => ({ problems: await openApiProblems(openApiDocument()) }) };
}

/** What is wrong with a document, a line each. */
export async function openApiProblems(document: object): Promise<string[]> {
  const { Validator } = await import('@seriousme/openapi-schema-validator');
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document) as Record<string, unknown>); // an object, which is all that it asks for
  if (!valid) return typeof errors === 'string' ? [errors] : (errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  return [];
}
