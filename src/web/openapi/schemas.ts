import { z } from 'zod';
import { entryShape } from '../../channels/messenger/shapes';
import { cassoDeliveryShape } from '../bank/casso';
import { sepayShape } from '../bank/sepay';
import { eventShape, messageShape, signedShape } from '../../channels/zalo/shapes';

type JsonSchema = Record<string, unknown>;

/** The forms of what comes in and goes out. Those of deliveries are made of the very shapes that check them. */
export function createSchemas(): Record<string, JsonSchema> {
  return {
    Error: object({ error: { type: 'string', description: 'What is wrong, as a code: notFound, badRequest, tooLarge, throttled, failed …' } }),
    Alive: object({ ok: { type: 'boolean' } }),
    Ready: object({ mongodb: { type: 'boolean' }, redis: { type: 'boolean' }, worker: { type: 'boolean', description: 'A worker was heard of in the last 15 s.' } }),
    MessengerDelivery: object({ object: { const: 'page' }, entry: { type: 'array', items: jsonSchemaOf(entryShape) } }),
    BankAnswer: object({ success: { type: 'boolean' } }),
    SepayNotice: jsonSchemaOf(sepayShape),
    CassoNotice: jsonSchemaOf(cassoDeliveryShape),
    ZaloEvent: jsonSchemaOf(signedShape.and(eventShape.extend({ message: messageShape.optional() }))),
  };
}

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** As others must write it. What we would make up when it is missing need not be there. */
function jsonSchemaOf(shape: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', override: ({ jsonSchema }) => leaveOut(jsonSchema) });
  return schema;
}

function leaveOut(schema: { properties?: Record<string, unknown>; required?: string[] }): void {
  if (!schema.required) return;
  const isGiven = (name: string): boolean => {
    const property = schema.properties?.[name];
    return typeof property === 'object' && property !== null && 'default' in property;
  };
  schema.required = schema.required.filter((name) => !isGiven(name));
}
