import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A modal over an inert page: the browser's own dialog keeps the focus in and closes on Escape; a tap beside it closes too. */
export function Drawer({ label, look = 'drawer', onClose, children }: { label: string; look?: 'drawer' | 'dialog'; onClose: () => void; children: ComponentChildren }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <dialog ref={dialog} class={look} aria-label={label} onClose={onClose} onClick={(event) => (event.target === dialog.current ? onClose() : undefined)}>
      <div class="drawer-inside">{children}</div>
    </dialog>
  );
}
