import { Router } from 'express';

/**
 * GET /zalo_verifier<code>.html: by this file Zalo knows that the domain is the operator's (developers.zalo.me, domain verification; as file or as
 * meta tag, and this is both). Every other code does not exist.
 */
export function createVerifierRoutes(code: string): Router {
  const router = Router();
  const page = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="zalo-platform-site-verification" content="${code}">\n<title>Zalo</title>\n</head>\n<body></body>\n</html>\n`;
  router.get('/zalo_verifier:code.html', (req, res, next) => {
    if (req.params.code !== code) return next();
    res.set('Cache-Control', 'no-cache').type('html').send(page);
  });
  return router;
}
