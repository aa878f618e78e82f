import { Router } from 'express';
import { createPaths } from './paths';
import { createSchemas } from './schemas';

/**
 * The HTTP surface as OpenAPI 3.1. What only the emulator brings (/try and all below it) is named in the description alone: there is none of
 * it in production.
 */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'ChợHTX',
      version: '0.1.0',
      description: 'The web process of a ChợHTX installation. With EMULATOR=on, for development only, there is also the page for trying out at /try, for this machine alone; it is no part of this document.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'webhooks', description: 'Where platforms deliver' },
      { name: 'photos', description: 'Pictures of goods' },
      { name: 'health', description: 'For whatever watches over the process' },
      { name: 'operation', description: 'For whoever operates the installation' },
      { name: 'about', description: 'This document' },
    ],
    paths: createPaths(),
    components: {
      schemas: createSchemas(),
      securitySchemes: {
        metricsToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN' },
        queuesToken: { type: 'http', scheme: 'basic', description: 'Any name, QUEUES_TOKEN as password' },
      },
    },
  };
}

/** GET /openapi.json. */
export function createOpenApiRoutes(): Router {
  const router = Router();
  const document = openApiDocument();
  router.get('/openapi.json', (_req, res) => {
    res.set('Cache-Control', 'no-cache').json(document);
  });
  return router;
}
