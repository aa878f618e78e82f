import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TryChoice, TryMessage, TryPerson } from '../../api';
import { usePage } from '../page-context';
import { useTour } from './tour-context';
import { tellOutcome } from './tell-outcome';

/** One button of a message, in the platform's shape (`look`). Honey when it is what the tour would tap. */
export function Choice({ person, message, choice, look }: { person: TryPerson; message: TryMessage; choice: TryChoice; look: string }): JSX.Element {
  const page = usePage();
  const { tour } = useTour();
  const [isBusy, setBusy] = useState(false);
  if (choice.kind === 'link') return <span class={look}>{choice.label}</span>;
  const act = tour?.act;
  const isHoney = tour?.person?.name === person.name && act?.kind === 'tap' && act.messageId === message.id && act.number === choice.number;
  const tap = async (): Promise<void> => {
    setBusy(true);
    tellOutcome(page, await page.acts.tap(person.name, message.id, choice.number));
    setBusy(false);
  };
  return (
    <button type="button" class={`${look}${isHoney ? ' honey' : ''}`} aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void tap())}>
      {choice.label}
    </button>
  );
}
