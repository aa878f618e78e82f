import type { Router } from 'express';
import type { Shared } from '../shared';
import { createApi } from './api';
import type { ZaloEvents } from './events';
import { createOas, type Oas, type OaSnapshot } from './oas';
import { createSends, type Sends } from './sends';
import { createUploads, type Upload } from './uploads';

export { createEvents } from './events';
export { createZaloPlatform } from './platform';

/** The Zalo app that the OAs have allowed. */
export interface ZaloApp {
  appId: string;
  appSecret: string;
  /** Signs webhooks; another secret than the app's. */
  oaSecretKey: string;
}

/** What of Zalo outlives a restart. */
export interface ZaloSnapshot {
  oas: OaSnapshot[];
  uploads: Upload[];
}

/** What the app calls of Zalo. */
export interface ZaloSide {
  oas: Oas;
  sends: Sends;
  /** All of Zalo's hosts below one address. */
  routes: Router;
  snapshot: () => ZaloSnapshot;
  forget: () => void;
}

/** Zalo's API over the shared world. */
export function createZaloSide(app: ZaloApp, events: ZaloEvents, shared: Shared, kept?: ZaloSnapshot): ZaloSide {
  const oas = createOas({ appSecret: app.appSecret, clock: shared.clock, kept: kept?.oas });
  const uploads = createUploads(shared.clock, kept?.uploads);
  const sends = createSends(shared, events, uploads);
  return {
    oas,
    sends,
    routes: createApi({ app, oas, uploads, sends, shared }),
    snapshot: () => ({ oas: oas.snapshot(), uploads: uploads.snapshot() }),
    forget(): void {
      oas.forget();
      uploads.forget();
    },
  };
}
