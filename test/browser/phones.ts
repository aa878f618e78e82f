import type { Locator, Page } from 'playwright-core';

const PATIENCE_MS = 20_000;

/** Somebody's phone on the try-it page, used as its owner would. */
export function phoneOf(page: Page, name: string) {
  const region = page.getByRole('region', { name: new RegExp(`^Điện thoại của ${name},`) });
  const field = region.getByRole('textbox', { name: /nhắn cho HTX$/ });
  return {
    region,
    /** Types and presses Enter. */
    async say(words: string): Promise<void> {
      await field.fill(words);
      await field.press('Enter');
    },
    /** Picks a photo of one's own and sends it with words. */
    async sendPhoto(photo: Buffer, words: string): Promise<void> {
      await region.getByRole('button', { name: 'Gửi ảnh' }).click();
      await region.getByLabel('Chọn ảnh trong máy').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: photo });
      await this.say(words);
    },
    /** Taps the newest button of that label. */
    async tap(label: string): Promise<void> {
      await region.getByRole('button', { name: label, exact: true }).last().click({ timeout: PATIENCE_MS });
    },
    /** Waits until these words stand in the conversation. */
    hears: (words: RegExp): Promise<void> => shows(region.getByRole('listitem').filter({ hasText: words }).last()),
  };
}

/** In the page: whether an element has the keyboard. */
export const isFocused = (element: unknown): boolean => element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement; // a browser's global, not Node's

/** In the page: by how many pixels it is wider than its window. */
export const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Waits until it is there for people to see. */
export const shows = (what: Locator): Promise<void> => what.waitFor({ state: 'visible', timeout: PATIENCE_MS });
