import type { AddressForm } from '../domain/member';
import type { Reader } from '../flow/reader';
import { createVietnamese, type Intent } from '../understanding';

/** All that conversation/ understands of a message: what flows read, what is meant by it, and how its writer speaks of themselves. */
export interface Mind extends Reader {
  intent(text: string, as: { isSeller: boolean; isManager: boolean }): Intent;
  /** How to address somebody, when this message shows it. */
  selfForm(text: string): AddressForm | undefined;
}

/** The mind that reads Vietnamese. */
export const createMind = (): Mind => createVietnamese();
