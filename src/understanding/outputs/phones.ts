import { phonesSaid } from '../phones-said';

/** One phone number as `cho understand --as phones` tells it. */
interface PhoneOutput {
  e164: string;
  type: 'mobile' | 'landline';
  migrated_from?: string;
}

/** The numbers in a text that can be called; those that cannot be a phone are no answer here. */
export function phonesOutput(input: unknown): { phones: PhoneOutput[] } {
  const said = typeof input === 'string' ? phonesSaid(input) : [];
  return { phones: said.map(({ e164, type, movedFrom }) => ({ e164, type, ...(movedFrom !== undefined && { migrated_from: movedFrom }) })) };
}
