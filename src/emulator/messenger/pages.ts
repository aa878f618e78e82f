/** What a page has set up at the platform. */
interface Page {
  /** Subscribed fields; empty when the app is unsubscribed. */
  fields: string[];
  profile: Record<string, unknown>;
}

export type Pages = ReturnType<typeof createPages>;

const FIRST_FIELDS = ['messages', 'messaging_postbacks', 'messaging_referrals', 'message_echoes', 'message_deliveries', 'message_reads', 'message_reactions'];

/** The pages' side of the platform: subscriptions and the Messenger profile. A page nobody has touched is subscribed. */
export function createPages() {
  const pages = new Map<string, Page>();

  const page = (id: string): Page => {
    const known = pages.get(id) ?? { fields: FIRST_FIELDS, profile: {} };
    pages.set(id, known);
    return known;
  };

  return {
    fields: (id: string): string[] => page(id).fields,
    isSubscribed: (id: string): boolean => page(id).fields.length > 0,
    subscribe: (id: string, fields: string[]): void => void (page(id).fields = fields),
    profile: (id: string): Record<string, unknown> => page(id).profile,
    setProfile: (id: string, settings: Record<string, unknown>): void => void Object.assign(page(id).profile, settings),
    dropProfile(id: string, names: string[]): void {
      const profile = page(id).profile;
      page(id).profile = Object.fromEntries(Object.entries(profile).filter(([name]) => !names.includes(name)));
    },
    /** The payload of the Get Started button. */
    getStarted(id: string): string {
      const button = page(id).profile.get_started;
      const payload = typeof button === 'object' && button !== null && 'payload' in button ? button.payload : undefined;
      return typeof payload === 'string' ? payload : 'GET_STARTED';
    },
  };
}
